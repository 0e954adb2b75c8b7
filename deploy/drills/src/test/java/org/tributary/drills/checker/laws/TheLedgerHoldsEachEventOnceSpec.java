package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.given;
import static org.tributary.drills.checker.laws.Examples.published;
import static org.tributary.drills.checker.laws.Examples.with;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.recounts.LedgerLeaf;
import org.tributary.drills.journal.Poison;

class TheLedgerHoldsEachEventOnceSpec {

    private static final StoredEvent FIRST = booked(1, FIRST_VISIT, NINE);
    private static final StoredEvent SECOND = booked(2, SECOND_VISIT, NINE);

    private final TheLedgerHoldsEachEventOnce law = new TheLedgerHoldsEachEventOnce();

    @Test
    void the_ledger_is_the_union_of_the_stores() {
        var sound = given().stored(FIRST, SECOND).table(LedgerLeaf.TABLE, row(FIRST, 0), row(SECOND, 1));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void an_event_that_is_not_on_the_ledger_is_missed() {
        var missing = given().stored(FIRST, SECOND).table(LedgerLeaf.TABLE, row(FIRST, 0));

        assertThat(law.breaches(missing.evidence())).singleElement().asString().contains(SECOND.eventId());
    }

    @Test
    void an_event_on_the_ledger_twice_took_effect_twice() {
        var twice = given().stored(FIRST).table(LedgerLeaf.TABLE, row(FIRST, 0), row(FIRST, 1));

        assertThat(law.breaches(twice.evidence())).singleElement().asString().contains("2 times");
    }

    @Test
    void an_event_that_no_store_has_does_not_belong_there_unless_the_drill_forged_it() {
        var forged = given().stored(FIRST).table(LedgerLeaf.TABLE, row(FIRST, 0), row(SECOND, 1));
        assertThat(law.breaches(forged.evidence())).hasSize(1);

        forged.published(with(published(SECOND, 0, 1), Poison.HEADER, "future-revision"));
        assertThat(law.breaches(forged.evidence())).isEmpty();
    }

    @Test
    void facts_of_one_key_are_there_in_their_order() {
        var order = new TheLedgerKeepsTheOrder();
        var sound = given().table(LedgerLeaf.TABLE, row(FIRST, 0), row(SECOND, 1));
        assertThat(order.breaches(sound.evidence())).isEmpty();

        var overtaken = given().table(LedgerLeaf.TABLE, row(SECOND, 0), row(FIRST, 1));
        assertThat(order.breaches(overtaken.evidence())).hasSize(1);
    }

    private static Row row(StoredEvent event, long offset) {
        var columns = new ArrayList<>(List.of("tributary.booking", "0", Long.toString(offset)));
        columns.addAll(LedgerLeaf.of(event).columns());
        return new Row(columns);
    }
}
