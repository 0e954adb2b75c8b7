package org.tributary.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.platform.testkit.TableOwners;

/** Who owns each of the service's tables, and which statements of others name one, with the reason. */
class TablesTest {

    private static final Map<String, String> OWNERS = Map.ofEntries(entry("ledger", "ledger"));

    /** A timeline is read from the ledger itself, so that it shows what is proven. */
    private static final List<String> KNOWN = List.of(
            "views/timeline/PersonRecords.java names ledger, which is of ledger",
            "views/timeline/Timeline.java names ledger, which is of ledger");

    @Test
    void each_table_has_an_owner() {
        assertThat(TableOwners.ofThisService().tables()).isEqualTo(OWNERS.keySet());
    }

    @Test
    void a_tables_name_stands_with_its_owner_only() {
        assertThat(TableOwners.ofThisService().trespassers(OWNERS)).isEqualTo(KNOWN);
    }
}
