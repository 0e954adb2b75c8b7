package org.tributary.booking.appointment;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.events.booking.AppointmentEvent.CancelledBy.PATIENT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentCommand.CancelAppointment;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.platform.testkit.Spec;

class CancelAppointmentSpec {

    @Test
    void with_a_day_s_notice_it_is_not_late() {
        anAppointment()
                .given(booked(evaluate(ASHA, TUESDAY_10AM)))
                .when(cancelAt(TUESDAY_10AM.minus(24, HOURS)))
                .then(cancelled(false));
    }

    @Test
    void with_less_it_is_late() {
        anAppointment()
                .given(booked(evaluate(ASHA, TUESDAY_10AM)))
                .when(cancelAt(TUESDAY_10AM.minus(24, HOURS).plus(1, MINUTES)))
                .then(cancelled(true));
    }

    @Test
    void what_has_started_is_not_cancelled() {
        anAppointment()
                .given(booked(evaluate(ASHA, TUESDAY_10AM)))
                .when(cancelAt(TUESDAY_10AM))
                .thenRejected(new AlreadyStarted(TUESDAY_10AM));
    }

    @Test
    void asking_twice_cancels_once() {
        anAppointment()
                .given(booked(evaluate(ASHA, TUESDAY_10AM)), cancelled(false))
                .when(cancelAt(TUESDAY_10AM.plus(1, HOURS)))
                .thenNothingNew();
    }

    @Test
    void what_was_never_booked_is_not_cancelled() {
        anAppointment().when(cancelAt(TUESDAY_10AM.minus(24, HOURS))).thenRejected(new NeverBooked(VISIT));
    }

    @Test
    void a_command_does_not_show_the_reason() {
        assertThat(cancelAt(TUESDAY_10AM)).asString().doesNotContain("flu");
    }

    private static Spec<Appointment, CancelAppointment, AppointmentEvent> anAppointment() {
        return new Spec<>(
                new Appointment.Unbooked(),
                Appointment::after,
                (appointment, c) -> Examples.decide(appointment, c, DecisionContext.UNKNOWN));
    }

    private static CancelAppointment cancelAt(Instant at) {
        return new CancelAppointment(VISIT, PATIENT, "flu", at);
    }

    private static AppointmentCancelled cancelled(boolean late) {
        return new AppointmentCancelled(
                VISIT,
                ASHA,
                NORTH,
                PATIENT,
                "flu",
                late,
                late ? Duration.ofHours(24).minusMinutes(1) : Duration.ofHours(24));
    }
}
