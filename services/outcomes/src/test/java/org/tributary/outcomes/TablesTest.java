package org.tributary.outcomes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.platform.testkit.TableOwners;

/** Who owns each of the service's tables, and which statements of others name one, with the reason. */
class TablesTest {

    private static final Map<String, String> OWNERS = Map.ofEntries(
            entry("clinic", "views/clinics"),
            entry("course", "views"),
            entry("course_point", "views"),
            entry("measurement", "views/courses"),
            entry("session_signed", "views/courses"),
            entry("session_technique", "views/courses"),
            entry("merged_record", "views/courses"),
            entry("statistics_consent", "views/courses"),
            entry("taken_in", "views/freshness"));

    @Test
    void each_table_has_an_owner() {
        assertThat(TableOwners.ofThisService().tables()).isEqualTo(OWNERS.keySet());
    }

    @Test
    void a_tables_name_stands_with_its_owner_only() {
        assertThat(TableOwners.ofThisService().trespassers(OWNERS)).isEmpty();
    }
}
