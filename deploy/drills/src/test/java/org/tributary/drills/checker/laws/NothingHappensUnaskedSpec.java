package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.asked;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.decided;
import static org.tributary.drills.checker.laws.Examples.given;
import static org.tributary.drills.checker.laws.Examples.reviewed;
import static org.tributary.drills.checker.laws.Examples.screeningAsked;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.StoredEvent;
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
    void each_screening_may_move_a_visit() {
        var screened = stored(
                reviewed(2, "AppointmentSuspended", 1, false),
                reviewed(3, "AppointmentReinstated", 2, true),
                reviewed(4, "AppointmentConfirmed", 3, false),
                reviewed(5, "AppointmentPutOnHold", 4, false),
                reviewed(6, "AppointmentSuspended", 5, false),
                reviewed(7, "AppointmentReinstated", 6, false));

        assertThat(law.breaches(screened)).isEmpty();
    }

    @Test
    void a_gate_is_decided_once_beside_each_screening() {
        var asked = given().asked(screeningAsked("a", Outcome.ACKNOWLEDGED), screeningAsked("b", Outcome.REFUSED));

        assertThat(law.breaches(asked.stored(decided(1)).evidence())).isEmpty();
        assertThat(law.breaches(asked.stored(decided(1), decided(2)).evidence()))
                .singleElement()
                .asString()
                .contains("GateDecided", "only 1");
    }

    @Test
    void a_screening_that_moved_a_visit_twice_is_noticed() {
        var twice =
                stored(reviewed(2, "AppointmentSuspended", 1, false), reviewed(3, "AppointmentSuspended", 2, false));

        assertThat(law.breaches(twice)).singleElement().asString().contains(FIRST_VISIT, "SUSPENDED", "fact 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AppointmentReinstated", "AppointmentConfirmed"})
    void what_moves_a_firm_visit_nowhere_is_noticed(String fact) {
        assertThat(law.breaches(stored(reviewed(2, fact, 1, false)))).hasSize(1);
    }

    @Test
    void a_visit_that_is_put_on_hold_twice_is_noticed() {
        var twice =
                stored(reviewed(2, "AppointmentPutOnHold", 1, false), reviewed(3, "AppointmentPutOnHold", 2, false));

        assertThat(law.breaches(twice)).hasSize(1);
    }

    @Test
    void the_same_request_asked_twice_counts_once() {
        var doubled = given().asked(
                        asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT), asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT))
                .stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plus(Duration.ofHours(2))));

        assertThat(law.breaches(doubled.evidence())).hasSize(1);
    }

    private static Evidence stored(StoredEvent... reviews) {
        return given().asked(asked("a", Outcome.ACKNOWLEDGED, FIRST_VISIT))
                .stored(Stream.concat(Stream.of(booked(1, FIRST_VISIT, NINE)), Stream.of(reviews))
                        .toArray(StoredEvent[]::new))
                .evidence();
    }
}
