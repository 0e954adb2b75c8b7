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

class NothingAcknowledgedIsLostSpec {

    private final NothingAcknowledgedIsLost law = new NothingAcknowledgedIsLost();

    @Test
    void what_was_acknowledged_is_stored_as_it_was_asked_for() {
        var sound = given().asked(asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT)).stored(booked(1, FIRST_VISIT, NINE));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void an_acknowledged_booking_without_its_event_is_lost() {
        var lost = given().asked(asked("k", Outcome.ACKNOWLEDGED, SECOND_VISIT)).stored(booked(1, FIRST_VISIT, NINE));

        assertThat(law.breaches(lost.evidence())).singleElement().asString().contains("k", SECOND_VISIT);
    }

    @Test
    void an_event_that_says_another_time_is_not_what_was_acknowledged() {
        var altered = given().asked(asked("k", Outcome.ACKNOWLEDGED, FIRST_VISIT))
                .stored(booked(1, FIRST_VISIT, NINE.plus(Duration.ofHours(1))));

        assertThat(law.breaches(altered.evidence())).hasSize(1);
    }

    @Test
    void what_nobody_answered_need_not_be_there() {
        assertThat(law.breaches(given().asked(asked("k", Outcome.UNKNOWN, null)).evidence()))
                .isEmpty();
    }
}
