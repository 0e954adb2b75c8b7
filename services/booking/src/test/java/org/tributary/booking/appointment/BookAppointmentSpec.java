package org.tributary.booking.appointment;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.BEN;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.MONDAY_9AM;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.ROOM_2;
import static org.tributary.booking.appointment.Examples.TUESDAY;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.anAppointment;
import static org.tributary.booking.appointment.Examples.anAppointmentWhen;
import static org.tributary.booking.appointment.Examples.asked;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.bookedIn;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.booking.appointment.Examples.knowing;
import static org.tributary.booking.appointment.Examples.withShifts;
import static org.tributary.booking.appointment.Examples.withoutTheClinic;
import static org.tributary.booking.appointment.Examples.withoutTheTherapist;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.booking.appointment.AppointmentCommand.BookAppointment;
import org.tributary.booking.appointment.AppointmentRejection.BookedDifferently;
import org.tributary.booking.appointment.AppointmentRejection.ClinicClosed;
import org.tributary.booking.appointment.AppointmentRejection.LengthNotOffered;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SlotInThePast;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesAtEvaluation;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownReferral;
import org.tributary.booking.appointment.AppointmentRejection.UnknownRoom;
import org.tributary.booking.appointment.AppointmentRejection.UnknownTherapist;
import org.tributary.booking.appointment.DecisionContext.Origin;
import org.tributary.events.CourseId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.terms.VisitKind;

class BookAppointmentSpec {

    @Test
    void a_free_slot_can_be_booked() {
        anAppointment().when(evaluate(ASHA, TUESDAY_10AM)).then(booked(evaluate(ASHA, TUESDAY_10AM)));
    }

    @Test
    void an_evaluation_needs_no_screening() {
        anAppointmentWhen(knowing(Examples.UNSCREENED))
                .when(evaluate(ASHA, TUESDAY_10AM))
                .then(booked(evaluate(ASHA, TUESDAY_10AM)));
    }

    @Test
    void the_course_and_the_referral_of_a_visit_are_the_patient_s_own() {
        var course = CourseId.next();
        var referral = ReferralId.next();
        var visit = evaluate(ASHA, TUESDAY_10AM).visit();
        var asked = new BookAppointment(
                VISIT,
                new Visit(
                        ASHA,
                        NORTH,
                        MARA,
                        ROOM_1,
                        visit.kind(),
                        visit.startsAt(),
                        visit.endsAt(),
                        List.of(),
                        course,
                        referral,
                        null),
                null,
                MONDAY_9AM);

        anAppointment().when(asked).then(booked(asked));
        anAppointmentWhen(ALL_IS_WELL.with(new Origin(false, true)))
                .when(asked)
                .thenRejected(new UnknownCourse(course));
        anAppointmentWhen(ALL_IS_WELL.with(new Origin(true, false)))
                .when(asked)
                .thenRejected(new UnknownReferral(referral));
    }

    @Test
    void without_a_room_any_of_the_clinic_will_do() {
        var anywhere = evaluate(ASHA, TUESDAY_10AM, Duration.ofHours(1), null);

        anAppointment().when(anywhere).then(bookedIn(ROOM_1, anywhere));
        anAppointment()
                .when(evaluate(ASHA, TUESDAY_10AM, Duration.ofHours(1), ROOM_2))
                .then(bookedIn(ROOM_2, anywhere));
    }

    @Test
    void asking_twice_books_once() {
        anAppointment()
                .given(booked(evaluate(ASHA, TUESDAY_10AM)))
                .when(evaluate(ASHA, TUESDAY_10AM))
                .thenNothingNew();
    }

    @Test
    void asking_twice_for_any_room_books_once() {
        var anywhere = evaluate(ASHA, TUESDAY_10AM, Duration.ofHours(1), null);

        anAppointment().given(bookedIn(ROOM_2, anywhere)).when(anywhere).thenNothingNew();
    }

    @Test
    void an_appointment_cannot_change_hands() {
        anAppointment()
                .given(booked(evaluate(ASHA, TUESDAY_10AM)))
                .when(evaluate(BEN, TUESDAY_10AM))
                .thenRejected(new BookedDifferently(VISIT));
    }

    @Test
    void a_cancelled_appointment_is_not_booked_again() {
        anAppointment()
                .given(
                        booked(evaluate(ASHA, TUESDAY_10AM)),
                        new AppointmentCancelled(VISIT, ASHA, NORTH, CancelledBy.PATIENT, null, false, null))
                .when(evaluate(ASHA, TUESDAY_10AM))
                .thenRejected(new BookedDifferently(VISIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT30M", "PT1H", "PT90M"})
    void a_visit_takes_30_to_90_minutes(Duration offered) {
        var visit = evaluate(ASHA, TUESDAY_10AM, offered, ROOM_1);

        anAppointment().when(visit).then(booked(visit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT29M", "PT29M59S", "PT91M", "PT45M30S", "PT0S", "PT-1H", "PT2562047788015H"})
    void no_other_length_is_offered(Duration length) {
        anAppointment().when(evaluate(ASHA, TUESDAY_10AM, length, ROOM_1)).thenRejected(new LengthNotOffered(length));
    }

    @Test
    void a_slot_that_has_started_cannot_be_booked() {
        var tooLate = MONDAY_9AM.minus(1, MINUTES);

        anAppointment().when(evaluate(ASHA, tooLate)).thenRejected(new SlotInThePast(tooLate));
    }

    @Test
    void the_clinic_must_be_known() {
        anAppointmentWhen(withoutTheClinic()).when(evaluate(ASHA, TUESDAY_10AM)).thenRejected(new UnknownClinic(NORTH));
    }

    @Test
    void the_room_must_be_one_of_the_clinic() {
        var elsewhere = RoomId.of("00000000-0000-7000-8000-0000000000ff");

        anAppointment()
                .when(evaluate(ASHA, TUESDAY_10AM, Duration.ofHours(1), elsewhere))
                .thenRejected(new UnknownRoom(elsewhere));
    }

    @Test
    void the_patient_must_be_one_of_the_clinic() {
        anAppointmentWhen(knowing(null)).when(evaluate(ASHA, TUESDAY_10AM)).thenRejected(new UnknownPatient(ASHA));
    }

    @Test
    void the_therapist_must_be_known() {
        anAppointmentWhen(withoutTheTherapist())
                .when(evaluate(ASHA, TUESDAY_10AM))
                .thenRejected(new UnknownTherapist(MARA));
    }

    @Test
    void the_clinic_must_be_open_all_the_while() {
        refusedAsClosed(TUESDAY_10AM.plus(9, HOURS)); // 19:00 to 20:00 in Dublin
        refusedAsClosed(TUESDAY_10AM.plus(8, HOURS).plus(30, MINUTES)); // past 19:00
        refusedAsClosed(TUESDAY_10AM.minus(90, MINUTES)); // before 9:00
        refusedAsClosed(TUESDAY_10AM.plus(1, DAYS)); // no hours on a Wednesday
    }

    @Test
    void the_therapist_must_be_on_shift_all_the_while() {
        var three = TUESDAY_10AM.plus(5, HOURS);
        var halfPastThree = three.plus(30, MINUTES);

        anAppointment().when(evaluate(ASHA, three)).then(booked(evaluate(ASHA, three)));
        anAppointment()
                .when(evaluate(ASHA, halfPastThree))
                .thenRejected(new OutsideShift(MARA, halfPastThree, halfPastThree.plus(1, HOURS)));
        anAppointmentWhen(withShifts())
                .when(evaluate(ASHA, TUESDAY_10AM))
                .thenRejected(new OutsideShift(MARA, TUESDAY_10AM, TUESDAY_10AM.plus(1, HOURS)));
    }

    @Test
    void two_shifts_that_touch_are_one_stretch_of_work() {
        var across = TUESDAY_10AM.plus(90, MINUTES);
        var split = withShifts(
                new Shift(TUESDAY, LocalTime.of(12, 0), LocalTime.of(16, 0)),
                new Shift(TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));

        anAppointmentWhen(split).when(evaluate(ASHA, across)).then(booked(evaluate(ASHA, across)));
    }

    @Test
    void at_an_evaluation_no_hands_are_laid_on() {
        var evaluation =
                asked(ASHA, TUESDAY_10AM, Duration.ofHours(1), ROOM_1, VisitKind.EVALUATION, List.of(LIGHT_STROKING));

        anAppointment().when(evaluation).thenRejected(new TechniquesAtEvaluation(List.of(LIGHT_STROKING)));
    }

    private static void refusedAsClosed(Instant startsAt) {
        anAppointmentWhen(ALL_IS_WELL)
                .when(evaluate(ASHA, startsAt))
                .thenRejected(new ClinicClosed(startsAt, startsAt.plus(1, HOURS)));
    }
}
