package org.tributary.booking.appointment;

import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.booked;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.booking.appointment.Examples.treat;
import static org.tributary.booking.appointment.Examples.withScreening;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentCommand.ReviewEligibility;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.terms.Gate;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.testkit.Spec;

/** A treatment to come, when what is known of the patient has changed. */
class ReviewEligibilitySpec {

    private static final Instant HALF_PAST_NINE = TUESDAY_10AM.minus(Duration.ofMinutes(30));
    private static final AppointmentEvent EVALUATION = booked(evaluate(ASHA, TUESDAY_10AM));
    private static final AppointmentEvent TREATMENT = booked(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING));
    private static final AppointmentEvent PROVISIONAL =
            Examples.provisionallyBooked(treat(ASHA, TUESDAY_10AM, LIGHT_STROKING));
    private static final AppointmentEvent CHECK_IN = new PatientCheckedIn(VISIT, ASHA, NORTH);
    private static final AppointmentEvent SUSPENSION =
            new AppointmentSuspended(VISIT, ASHA, NORTH, Gate.BLOCK, List.of("BLOOD_THINNER"));
    private static final ReviewEligibility REVIEW = new ReviewEligibility(VISIT, HALF_PAST_NINE);

    @Test
    void a_treatment_is_suspended_while_screening_forbids_it() {
        reviewing(withScreening(Gate.BLOCK)).given(TREATMENT).when(REVIEW).then(SUSPENSION);
        reviewing(withScreening(Gate.BLOCK)).given(PROVISIONAL).when(REVIEW).then(SUSPENSION);
        reviewing(withScreening(Gate.BLOCK))
                .given(TREATMENT, SUSPENSION)
                .when(REVIEW)
                .thenNothingNew();
    }

    @Test
    void it_is_reinstated_when_screening_allows_it_again() {
        reviewing(ALL_IS_WELL)
                .given(TREATMENT, SUSPENSION)
                .when(REVIEW)
                .then(new AppointmentReinstated(VISIT, ASHA, NORTH, false));
        reviewing(withScreening(Gate.HOLD))
                .given(TREATMENT, SUSPENSION)
                .when(REVIEW)
                .then(new AppointmentReinstated(VISIT, ASHA, NORTH, true));
    }

    @Test
    void a_wanted_clearance_makes_it_provisional_and_its_arrival_firm() {
        reviewing(withScreening(Gate.HOLD))
                .given(TREATMENT)
                .when(REVIEW)
                .then(new AppointmentPutOnHold(VISIT, ASHA, NORTH, List.of("BLOOD_THINNER")));
        reviewing(ALL_IS_WELL).given(PROVISIONAL).when(REVIEW).then(new AppointmentConfirmed(VISIT, ASHA, NORTH));
        reviewing(ALL_IS_WELL).given(TREATMENT).when(REVIEW).thenNothingNew();
        reviewing(withScreening(Gate.HOLD)).given(PROVISIONAL).when(REVIEW).thenNothingNew();
    }

    @Test
    void evaluations_and_what_has_begun_are_not_reviewed() {
        reviewing(withScreening(Gate.BLOCK)).given(EVALUATION).when(REVIEW).thenNothingNew();
        reviewing(withScreening(Gate.BLOCK))
                .given(TREATMENT)
                .when(new ReviewEligibility(VISIT, TUESDAY_10AM))
                .thenNothingNew();
        reviewing(withScreening(Gate.BLOCK))
                .given(TREATMENT, CHECK_IN)
                .when(REVIEW)
                .thenNothingNew();
    }

    private static <C> Spec<Appointment, C, AppointmentEvent> an(
            BiFunction<Appointment, C, Decision<AppointmentEvent>> decide) {
        return new Spec<>(new Appointment.Unbooked(), Appointment::after, decide);
    }

    private static Spec<Appointment, ReviewEligibility, AppointmentEvent> reviewing(DecisionContext known) {
        return an((appointment, c) -> Examples.decide(appointment, c, known));
    }
}
