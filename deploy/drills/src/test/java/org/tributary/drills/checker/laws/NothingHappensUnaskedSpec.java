package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.asked;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.given;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tributary.drills.journal.Entry.Outcome;

class NothingHappensUnaskedSpec {

    private final NothingHappensUnasked law = new NothingHappensUnasked();

    @Test
    void a_request_that_nobody_answered_may_have_taken_effect() {
        var sound = given().asked(asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT), asked("b", Outcome.UNKNOWN, null))
                .stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plus(Duration.ofHours(2))));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void a_refused_request_that_left_an_event_is_noticed() {
        var halfDone = given().asked(asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT), asked("b", Outcome.REFUSED, null))
                .stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plus(Duration.ofHours(2))));

        assertThat(law.breaches(halfDone.evidence())).singleElement().asString().contains("2 ", "only 1");
    }

    @Test
    void the_same_request_asked_twice_counts_once() {
        var doubled = given().asked(
                        asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT), asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT))
                .stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plus(Duration.ofHours(2))));

        assertThat(law.breaches(doubled.evidence())).hasSize(1);
    }
}
