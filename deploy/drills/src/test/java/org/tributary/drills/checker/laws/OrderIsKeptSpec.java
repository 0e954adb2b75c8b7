package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.given;
import static org.tributary.drills.checker.laws.Examples.published;
import static org.tributary.drills.checker.laws.Examples.with;

import org.junit.jupiter.api.Test;
import org.tributary.drills.checker.evidence.StoredEvent;

class OrderIsKeptSpec {

    private static final StoredEvent FIRST = booked(1, FIRST_VISIT, NINE);
    private static final StoredEvent SECOND = booked(2, SECOND_VISIT, NINE);

    private final OrderIsKept law = new OrderIsKept();

    @Test
    void a_repeat_of_what_came_before_is_no_disorder() {
        var sound = given().published(published(FIRST, 0, 0), published(SECOND, 0, 1), published(FIRST, 0, 2));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void a_lower_position_that_comes_late_is_out_of_order() {
        var overtaken = given().published(published(SECOND, 0, 0), published(FIRST, 0, 1));

        assertThat(law.breaches(overtaken.evidence()))
                .singleElement()
                .asString()
                .contains(FIRST.eventId(), "repeats nothing");
    }

    @Test
    void a_repeat_that_says_something_else_is_no_repeat() {
        var altered = given().published(published(FIRST, 0, 0), with(published(FIRST, 0, 1), "metadata", "{ }"));

        assertThat(law.breaches(altered.evidence())).singleElement().asString().contains("not the same");
    }

    @Test
    void a_key_stays_on_its_partition() {
        var moved = given().published(published(FIRST, 0, 0), published(SECOND, 1, 0));

        assertThat(law.breaches(moved.evidence())).singleElement().asString().contains("another partition");
    }
}
