package org.tributary.booking.replanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.replanning.Move.Place;
import org.tributary.booking.replanning.Move.Why;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.booking.schedule.Vacancy;
import org.tributary.events.AppointmentId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.VisitKind;

class DisplacementPlannerSpec {

    private static final TherapistId MARA = TherapistId.of("00000000-0000-7000-8000-0000000000a1");
    private static final TherapistId BO = TherapistId.of("00000000-0000-7000-8000-0000000000a2");
    private static final RoomId ROOM_1 = RoomId.of("00000000-0000-7000-8000-0000000000b1");
    private static final RoomId ROOM_2 = RoomId.of("00000000-0000-7000-8000-0000000000b2");
    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000c1");
    private static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-0000000000c2");
    private static final VisitPlan AN_HOUR = new VisitPlan(VisitKind.EVALUATION, List.of(), Duration.ofHours(1));
    private static final Premises NORTH = new Premises(
            new Timetable(ZoneId.of("Europe/Dublin"), List.of()),
            Stretches.NONE,
            List.of(ROOM_1, ROOM_2),
            Duration.ofMinutes(15));

    private static final String TUESDAY = "2026-07-07T";
    private static final String WEDNESDAY = "2026-07-08T";
    private static final String A_WEEK_LATER = "2026-07-14T";

    @Test
    void a_visit_goes_to_the_nearest_day_and_there_to_its_time_of_day() {
        var plan = plan(
                visit(1, ASHA),
                vacancy(MARA, A_WEEK_LATER + "09:00", ROOM_1),
                vacancy(MARA, WEDNESDAY + "08:45", ROOM_1),
                vacancy(MARA, WEDNESDAY + "09:00", ROOM_2));

        assertThat(plan.items()).containsExactly(move(1, WEDNESDAY + "09:00", MARA, ROOM_2, Why.SAME_TIME_OF_DAY));
    }

    @Test
    void if_that_is_taken_it_goes_as_close_to_it_as_it_can() {
        var plan = plan(
                visit(1, ASHA),
                vacancy(MARA, WEDNESDAY + "07:00", ROOM_1),
                vacancy(MARA, WEDNESDAY + "10:30", ROOM_1),
                vacancy(MARA, WEDNESDAY + "11:00", ROOM_1));

        assertThat(plan.items()).containsExactly(move(1, WEDNESDAY + "10:30", MARA, ROOM_1, Why.ANOTHER_TIME_OF_DAY));
    }

    @Test
    void a_visit_never_goes_before_its_old_start() {
        var plan = plan(
                visit(1, ASHA),
                vacancy(MARA, TUESDAY + "08:45", ROOM_1),
                vacancy(MARA, TUESDAY + "15:00", ROOM_1),
                vacancy(MARA, WEDNESDAY + "09:00", ROOM_1));

        assertThat(plan.items()).containsExactly(move(1, TUESDAY + "15:00", MARA, ROOM_1, Why.ANOTHER_TIME_OF_DAY));
    }

    @Test
    void the_same_therapist_later_is_better_than_another_soon() {
        var soon = vacancy(BO, WEDNESDAY + "09:00", ROOM_1);

        assertThat(plan(visit(1, ASHA), soon, vacancy(MARA, A_WEEK_LATER + "09:00", ROOM_1))
                        .items())
                .containsExactly(move(1, A_WEEK_LATER + "09:00", MARA, ROOM_1, Why.SAME_TIME_OF_DAY));
        assertThat(plan(visit(1, ASHA), soon).items())
                .containsExactly(move(1, WEDNESDAY + "09:00", BO, ROOM_1, Why.ANOTHER_THERAPIST));
        assertThat(plan(true, List.of(visit(1, ASHA)), soon).items()).containsExactly(stays(1, Why.NO_FREE_TIME));
    }

    @Test
    void visits_do_not_take_one_another_s_time() {
        var nine = vacancy(MARA, WEDNESDAY + "09:00", ROOM_1);
        var half = vacancy(MARA, WEDNESDAY + "09:30", ROOM_1);
        var ten = vacancy(MARA, WEDNESDAY + "10:00", ROOM_1, ROOM_2);

        assertThat(plan(false, List.of(visit(2, BEN), visit(1, ASHA)), nine, half, ten)
                        .items())
                .containsExactly(
                        move(1, WEDNESDAY + "09:00", MARA, ROOM_1, Why.SAME_TIME_OF_DAY),
                        move(2, WEDNESDAY + "10:00", MARA, ROOM_2, Why.ANOTHER_TIME_OF_DAY));
    }

    @Test
    void a_room_rests_between_visits() {
        var nine = vacancy(MARA, WEDNESDAY + "09:00", ROOM_1);

        assertThat(plan(
                                false,
                                List.of(visit(1, ASHA), visit(2, BEN)),
                                nine,
                                vacancy(MARA, WEDNESDAY + "10:00", ROOM_1),
                                vacancy(MARA, WEDNESDAY + "10:15", ROOM_1))
                        .items())
                .containsExactly(
                        move(1, WEDNESDAY + "09:00", MARA, ROOM_1, Why.SAME_TIME_OF_DAY),
                        move(2, WEDNESDAY + "10:15", MARA, ROOM_1, Why.ANOTHER_TIME_OF_DAY));
    }

    @Test
    void a_patient_is_not_in_two_places_at_once() {
        var plan = plan(
                false,
                List.of(visit(1, ASHA), visit(2, ASHA)),
                vacancy(MARA, WEDNESDAY + "09:00", ROOM_1),
                vacancy(BO, WEDNESDAY + "09:00", ROOM_2));

        assertThat(plan.items())
                .containsExactly(
                        move(1, WEDNESDAY + "09:00", MARA, ROOM_1, Why.SAME_TIME_OF_DAY), stays(2, Why.NO_FREE_TIME));
    }

    @Test
    void a_visit_stays_where_its_patient_cannot_come() {
        var nine = vacancy(MARA, WEDNESDAY + "09:00", ROOM_1);
        var busy = visit(1, ASHA, "2026-08-01T00:00", List.of(hour(WEDNESDAY + "09:30")), List.of(ALWAYS));
        var tooLate = visit(1, ASHA, WEDNESDAY + "09:30", List.of(), List.of(ALWAYS));
        var blocked = visit(1, ASHA, "2026-08-01T00:00", List.of(), List.of());

        assertThat(plan(busy, nine).items()).containsExactly(stays(1, Why.NO_FREE_TIME));
        assertThat(plan(tooLate, nine).items()).containsExactly(stays(1, Why.NO_FREE_TIME));
        assertThat(plan(blocked, nine).items()).containsExactly(stays(1, Why.NOT_ELIGIBLE));
    }

    @Test
    void another_plan_has_another_tag() {
        var one = plan(visit(1, ASHA), vacancy(MARA, WEDNESDAY + "09:00", ROOM_1));
        var same = plan(visit(1, ASHA), vacancy(MARA, WEDNESDAY + "09:00", ROOM_1));
        var other = plan(visit(1, ASHA), vacancy(MARA, WEDNESDAY + "09:00", ROOM_2));

        assertThat(one.isAmong(same.tag())).isTrue();
        assertThat(one.isAmong("\"other\", " + same.tag())).isTrue();
        assertThat(one.isAmong("*")).isTrue();
        assertThat(one.isAmong(other.tag())).isFalse();
    }

    @Test
    void a_plan_is_named_by_whole_and_strong_tags_only() {
        var plan = plan(visit(1, ASHA), vacancy(MARA, WEDNESDAY + "09:00", ROOM_1));

        assertThat(plan.isAmong("\"one, *, another\"")).isFalse();
        assertThat(plan.isAmong("\"one, another\", " + plan.tag())).isTrue();
        assertThat(plan.isAmong("W/" + plan.tag())).isFalse();
        assertThat(plan.isAmong("")).isFalse();
    }

    private static final TimeSpan ALWAYS =
            new TimeSpan(Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-09-01T00:00:00Z"));

    private static ReplanningPlan plan(DisplacedVisit visit, Vacancy... free) {
        return plan(false, List.of(visit), free);
    }

    private static ReplanningPlan plan(boolean sameTherapist, List<DisplacedVisit> visits, Vacancy... free) {
        return DisplacementPlanner.plan(visits, Map.of(AN_HOUR, Arrays.asList(free)), NORTH, sameTherapist);
    }

    private static DisplacedVisit visit(int nr, PatientId patient) {
        return visit(nr, patient, "2026-08-01T00:00", List.of(), List.of(ALWAYS));
    }

    private static DisplacedVisit visit(
            int nr, PatientId patient, String until, List<TimeSpan> taken, List<TimeSpan> fit) {
        return new DisplacedVisit(appointment(nr), patient, AN_HOUR, WAS, instant(until), Stretches.of(taken), fit);
    }

    /** Ten o'clock in Dublin on Tuesday. */
    private static final Place WAS = new Place(instant(TUESDAY + "09:00"), MARA, ROOM_1);

    private static Vacancy vacancy(TherapistId therapist, String start, RoomId... rooms) {
        return new Vacancy(therapist, List.of(rooms), hour(start));
    }

    private static Move move(int nr, String start, TherapistId therapist, RoomId room, Why why) {
        return new Move(appointment(nr), WAS, new Place(instant(start), therapist, room), why);
    }

    private static Move stays(int nr, Why why) {
        return new Move(appointment(nr), WAS, null, why);
    }

    private static AppointmentId appointment(int nr) {
        return AppointmentId.of("00000000-0000-7000-8000-0000000000d" + nr);
    }

    private static TimeSpan hour(String start) {
        return new TimeSpan(instant(start), instant(start).plus(Duration.ofHours(1)));
    }

    private static Instant instant(String text) {
        return Instant.parse(text + ":00Z");
    }
}
