package org.tributary.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.appointment.Examples.ALL_IS_WELL;
import static org.tributary.booking.appointment.Examples.ASHA;
import static org.tributary.booking.appointment.Examples.MONDAY_9AM;
import static org.tributary.booking.appointment.Examples.NORTH;
import static org.tributary.booking.appointment.Examples.ROOM_1;
import static org.tributary.booking.appointment.Examples.ROOM_2;
import static org.tributary.booking.appointment.Examples.TUESDAY_10AM;
import static org.tributary.booking.appointment.Examples.VISIT;
import static org.tributary.booking.appointment.Examples.evaluate;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.Appointment.Booked;
import org.tributary.booking.appointment.Appointment.Cancelled;
import org.tributary.booking.appointment.Appointment.CheckedIn;
import org.tributary.booking.appointment.Appointment.Completed;
import org.tributary.booking.appointment.Appointment.Displaced;
import org.tributary.booking.appointment.Appointment.Unbooked;
import org.tributary.booking.appointment.AppointmentCommand.RescheduleAppointment;
import org.tributary.booking.appointment.AppointmentCommand.UndoStep;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.DecisionContext.Claim;
import org.tributary.booking.schedule.ResourceKind;
import org.tributary.events.RoomId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;

/** Which time commands take, what comes of it where somebody else has it, and whom what is given back is offered to. */
class ClaimRulesSpec {

    private static final Conflict ELSEWHERE = new Conflict(ResourceKind.PATIENT, null, null);
    private static final DecisionContext TAKEN = ALL_IS_WELL.with(new Claim.Taken(List.of(ELSEWHERE)));
    private static final Visit VISIT_IN_ROOM_1 = evaluate(ASHA, TUESDAY_10AM).visit();
    private static final Booked BOOKED = new Booked(VISIT_IN_ROOM_1);
    private static final Instant NOON = TUESDAY_10AM.plus(2, ChronoUnit.HOURS);

    @Test
    void a_visit_is_in_the_room_that_was_claimed_for_it() {
        var anywhere = evaluate(ASHA, TUESDAY_10AM, Duration.ofHours(1), null);

        var decision = AppointmentDecider.decide(new Unbooked(), anywhere, ALL_IS_WELL.with(new Claim.Claimed(ROOM_2)));

        assertThat(decision.eventsOrThrow())
                .singleElement()
                .isInstanceOfSatisfying(
                        AppointmentBooked.class,
                        booked -> assertThat(booked.roomId()).isEqualTo(ROOM_2));
    }

    @Test
    void time_that_somebody_else_has_refuses_a_booking_a_move_and_a_step_back() {
        assertThat(AppointmentDecider.decide(new Unbooked(), evaluate(ASHA, TUESDAY_10AM), TAKEN))
                .isEqualTo(rejected(new TimeTaken(List.of(ELSEWHERE))));
        assertThat(AppointmentDecider.decide(BOOKED, move(NOON, null), TAKEN))
                .isEqualTo(rejected(new TimeTaken(List.of(ELSEWHERE))));
        assertThat(AppointmentDecider.decide(new Cancelled(BOOKED), new UndoStep(VISIT, MONDAY_9AM), TAKEN))
                .isEqualTo(rejected(new TimeTaken(List.of(ELSEWHERE))));
    }

    @Test
    void what_a_rule_refuses_claims_nothing() {
        var yesterday = evaluate(ASHA, MONDAY_9AM.minus(1, ChronoUnit.DAYS));

        assertThat(ClaimRules.wanted(new Unbooked(), yesterday, ALL_IS_WELL)).isEmpty();
        assertThat(ClaimRules.wanted(new Unbooked(), evaluate(ASHA, TUESDAY_10AM), DecisionContext.UNKNOWN))
                .isEmpty();
    }

    @Test
    void a_repeated_booking_claims_nothing() {
        assertThat(ClaimRules.wanted(BOOKED, evaluate(ASHA, TUESDAY_10AM), ALL_IS_WELL))
                .isEmpty();
    }

    @Test
    void a_move_claims_where_it_goes_and_none_where_the_visit_is() {
        assertThat(ClaimRules.wanted(BOOKED, move(NOON, ROOM_1), ALL_IS_WELL))
                .contains(VISIT_IN_ROOM_1.movedTo(NOON, null, ROOM_1));
        assertThat(ClaimRules.wanted(BOOKED, move(TUESDAY_10AM, ROOM_1), ALL_IS_WELL))
                .isEmpty();
    }

    @Test
    void a_step_back_claims_what_was_given_up_and_keeps_what_is_held() {
        var undo = new UndoStep(VISIT, MONDAY_9AM);

        assertThat(ClaimRules.wanted(new Cancelled(BOOKED), undo, ALL_IS_WELL)).contains(VISIT_IN_ROOM_1);
        assertThat(ClaimRules.wanted(new CheckedIn(BOOKED), undo, ALL_IS_WELL)).isEmpty();
        assertThat(ClaimRules.wanted(new Cancelled(new Displaced(VISIT_IN_ROOM_1)), undo, ALL_IS_WELL))
                .isEmpty();
    }

    @Test
    void those_who_wait_hear_of_what_was_cancelled_and_of_what_was_moved_away() {
        var freed = new FreedTime(
                NORTH, VISIT_IN_ROOM_1.kind(), VISIT_IN_ROOM_1.therapistId(), TUESDAY_10AM, VISIT_IN_ROOM_1.endsAt());

        assertThat(ClaimRules.offered(BOOKED, new Cancelled(BOOKED))).contains(freed);
        assertThat(ClaimRules.offered(BOOKED, new Booked(VISIT_IN_ROOM_1.movedTo(NOON, null, ROOM_1))))
                .contains(freed);
    }

    @Test
    void nobody_hears_of_what_the_clinic_takes_or_a_visit_has_used() {
        assertThat(ClaimRules.offered(BOOKED, new Displaced(VISIT_IN_ROOM_1))).isEmpty();
        assertThat(ClaimRules.offered(new CheckedIn(BOOKED), new Completed(new CheckedIn(BOOKED))))
                .isEmpty();
        assertThat(ClaimRules.offered(BOOKED, new CheckedIn(BOOKED))).isEmpty();
    }

    private static RescheduleAppointment move(Instant startsAt, @Nullable RoomId room) {
        return new RescheduleAppointment(VISIT, startsAt, null, room, MONDAY_9AM);
    }
}
