package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.ASHA;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.cancelled;
import static org.tributary.drills.checker.laws.Examples.given;
import static org.tributary.drills.checker.laws.Examples.id;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoTimeIsDoubleBookedSpec {

    private final NoTimeIsDoubleBooked law = new NoTimeIsDoubleBooked();

    @Test
    void appointments_that_touch_do_not_overlap() {
        var sound =
                given().stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plus(Duration.ofHours(1))));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void a_minute_in_common_is_a_double_booking_of_patient_and_therapist() {
        var overlapping = given().stored(
                        booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE.plus(Duration.ofMinutes(59))));

        assertThat(law.breaches(overlapping.evidence()))
                .hasSize(2)
                .anyMatch(breach -> breach.startsWith("patientId " + ASHA))
                .anyMatch(breach -> breach.startsWith("therapistId "));
    }

    @Test
    void a_cancelled_appointment_holds_no_time() {
        var sound =
                given().stored(booked(1, FIRST_VISIT, NINE), booked(2, SECOND_VISIT, NINE), cancelled(3, FIRST_VISIT));

        assertThat(law.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void an_overlap_is_found_behind_a_shorter_appointment_between() {
        var third = id(103);
        var hidden = given().stored(
                        booked(1, FIRST_VISIT, NINE),
                        booked(2, SECOND_VISIT, NINE.plus(Duration.ofMinutes(10))),
                        booked(3, third, NINE.plus(Duration.ofMinutes(65))));

        assertThat(law.breaches(hidden.evidence())).anyMatch(breach -> breach.contains(third));
    }
}
