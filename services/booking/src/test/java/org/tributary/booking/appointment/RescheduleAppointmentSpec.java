package org.tributary.booking.appointment;

import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MARA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.ROOM_2;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.booking.appointment.Examples.treat;
import static org.tributary.booking.appointment.Examples.withScreening;
import static org.tributary.events.booking.AppointmentEvent.AppointmentStatus.CHECKED_IN;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentCommand.DisplaceAppointment;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.NotNow;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClosureId;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.terms.Gate;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.testkit.Spec;

/** Moving a visit, and losing its time. */
class RescheduleAppointmentSpec {

    private static final Instant HALF_PAST_NINE = TUESDAY_10AM.minus(Duration.ofMinutes(30));
    private static final Instant TUESDAY_1PM = TUESDAY_10AM.plus(Duration.ofHours(3));
    private static final ClosureId HOLIDAY = ClosureId.of("00000000-0000-7000-8000-0000000000e1");
    private static final AbsenceId SICK_LEAVE = AbsenceId.of("00000000-0000-7000-8000-0000000000f1");
    private static final AppointmentEvent EVALUATION = booked(evaluate(ASHA, TUESDAY_10AM));
    private static final AppointmentEvent TREATMENT = booked(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING));
    private static final AppointmentEvent PROVISIONAL =
            Examples.provisionallyBooked(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING));
    private static final AppointmentEvent CHECK_IN = new PatientCheckedIn(VISIT, ASHA, NORTH);
    private static final AppointmentEvent CLOSED = new AppointmentDisplaced(VISIT, ASHA, NORTH, HOLIDAY, null);
    private static final AppointmentEvent SUSPENSION =
            new AppointmentSuspended(VISIT, ASHA, NORTH, Gate.BLOCK, List.of("BLOOD_THINNER"));
    private static final RescheduleAppointment TO_ONE = move(TUESDAY_1PM);

    @Test
    void a_visit_moves_with_its_length() {
        moving(ALL_IS_WELL).given(EVALUATION).when(TO_ONE).then(moved(false));
    }

    @Test
    void a_visit_that_is_there_already_does_not_move() {
        moving(ALL_IS_WELL).given(EVALUATION).when(move(TUESDAY_10AM)).thenNothingNew();
    }

    @Test
    void only_the_room_may_change() {
        moving(ALL_IS_WELL)
                .given(EVALUATION)
                .when(new RescheduleAppointment(VISIT, TUESDAY_10AM, null, ROOM_2, HALF_PAST_NINE))
                .then(new AppointmentRescheduled(
                        VISIT, ASHA, NORTH, MARA, ROOM_2, TUESDAY_10AM, TUESDAY_10AM.plusSeconds(3600), false));
    }

    @Test
    void a_move_is_judged_like_a_booking() {
        var evening = TUESDAY_10AM.plus(Duration.ofHours(8));

        moving(ALL_IS_WELL)
                .given(EVALUATION)
                .when(move(evening))
                .thenRejected(new OutsideShift(MARA, evening, evening.plus(Duration.ofHours(1))));
        moving(withScreening(Gate.HOLD)).given(TREATMENT).when(TO_ONE).then(moved(true));
        moving(withScreening(Gate.BLOCK))
                .given(TREATMENT)
                .when(TO_ONE)
                .thenRejected(new NotEligible(Gate.BLOCK, List.of("BLOOD_THINNER"), List.of()));
    }

    @Test
    void what_has_begun_or_is_over_does_not_move() {
        moving(ALL_IS_WELL)
                .given(EVALUATION)
                .when(new RescheduleAppointment(VISIT, TUESDAY_1PM, null, null, TUESDAY_10AM))
                .thenRejected(new AlreadyStarted(TUESDAY_10AM));
        moving(ALL_IS_WELL).given(EVALUATION, CHECK_IN).when(TO_ONE).thenRejected(new NotNow(CHECKED_IN));
        moving(ALL_IS_WELL).when(TO_ONE).thenRejected(new NeverBooked(VISIT));
    }

    @Test
    void a_displaced_visit_finds_another_time_even_after_its_own() {
        moving(ALL_IS_WELL)
                .given(EVALUATION, CLOSED)
                .when(new RescheduleAppointment(VISIT, TUESDAY_1PM, null, null, TUESDAY_10AM.plusSeconds(60)))
                .then(moved(false));
    }

    @Test
    void a_closure_or_an_absence_displaces_what_is_planned() {
        displacing()
                .given(PROVISIONAL)
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .then(CLOSED);
        displacing()
                .given(TREATMENT, SUSPENSION)
                .when(new DisplaceAppointment(VISIT, null, SICK_LEAVE))
                .then(new AppointmentDisplaced(VISIT, ASHA, NORTH, null, SICK_LEAVE));
        displacing()
                .given(TREATMENT, CLOSED)
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .thenNothingNew();
        displacing()
                .given(
                        TREATMENT,
                        new AppointmentCancelled(
                                VISIT, ASHA, NORTH, CancelledBy.PATIENT, null, false, Duration.ofDays(1)))
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .thenNothingNew();
        displacing()
                .given(TREATMENT, new NoShowRecorded(VISIT, ASHA, NORTH))
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .thenNothingNew();
        displacing()
                .given(TREATMENT, CHECK_IN)
                .when(new DisplaceAppointment(VISIT, HOLIDAY, null))
                .thenRejected(new NotNow(CHECKED_IN));
    }

    private static <C> Spec<Appointment, C, AppointmentEvent> an(
            BiFunction<Appointment, C, Decision<AppointmentEvent>> decide) {
        return new Spec<>(new Appointment.Unbooked(), Appointment::after, decide);
    }

    private static Spec<Appointment, RescheduleAppointment, AppointmentEvent> moving(DecisionContext known) {
        return an((appointment, c) -> Examples.decide(appointment, c, known));
    }

    private static Spec<Appointment, DisplaceAppointment, AppointmentEvent> displacing() {
        return an((appointment, c) -> Examples.decide(appointment, c, DecisionContext.UNKNOWN));
    }

    private static RescheduleAppointment move(Instant startsAt) {
        return new RescheduleAppointment(VISIT, startsAt, null, null, HALF_PAST_NINE);
    }

    private static AppointmentRescheduled moved(boolean provisional) {
        return new AppointmentRescheduled(
                VISIT, ASHA, NORTH, MARA, ROOM_1, TUESDAY_1PM, TUESDAY_1PM.plusSeconds(3600), provisional);
    }
}
