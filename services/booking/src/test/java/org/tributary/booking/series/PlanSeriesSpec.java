package org.tributary.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.DUBLIN;
import static org.tributary.booking.series.Examples.HOUR;
import static org.tributary.booking.series.Examples.MARA;
import static org.tributary.booking.series.Examples.MONDAY;
import static org.tributary.booking.series.Examples.MONDAY_9AM;
import static org.tributary.booking.series.Examples.NOOR;
import static org.tributary.booking.series.Examples.ROOM_1;
import static org.tributary.booking.series.Examples.by;
import static org.tributary.booking.series.Examples.closed;
import static org.tributary.booking.series.Examples.diary;
import static org.tributary.booking.series.Examples.hours;
import static org.tributary.booking.series.Examples.on;
import static org.tributary.booking.series.Examples.patientElsewhere;
import static org.tributary.booking.series.Examples.phase;
import static org.tributary.booking.series.Examples.regimen;
import static org.tributary.booking.series.Examples.roomTaken;
import static org.tributary.booking.series.Examples.staff;
import static org.tributary.events.booking.SeriesEvent.Hindrance.CLINIC_CLOSED;
import static org.tributary.events.booking.SeriesEvent.Hindrance.NOT_CERTIFIED;
import static org.tributary.events.booking.SeriesEvent.Hindrance.NOT_ELIGIBLE;
import static org.tributary.events.booking.SeriesEvent.Hindrance.NO_SHIFT;
import static org.tributary.events.booking.SeriesEvent.Hindrance.PAST;
import static org.tributary.events.booking.SeriesEvent.Hindrance.PATIENT_BUSY;
import static org.tributary.events.booking.SeriesEvent.Hindrance.ROOM_BUSY;
import static org.tributary.events.booking.SeriesEvent.Hindrance.THERAPIST_BUSY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.series.Examples.Taken;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.SeriesEvent.Choice;
import org.tributary.events.booking.SeriesEvent.Hindrance;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.events.booking.SeriesEvent.Why;
import org.tributary.events.terms.Technique;

class PlanSeriesSpec {

    private static final List<PreferredTime> MONDAYS_AT_10 = List.of(on(DayOfWeek.MONDAY, 10, 11));
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final Regimen WEEKLY = regimen(MONDAY, MONDAYS_AT_10, phase(3, "P7D"));
    private static final Regimen ANY_TIME = regimen(MONDAY, List.of(), phase(3, "P7D"));

    @Test
    void each_visit_is_on_its_day_at_the_first_preferred_time() {
        var plan = SeriesPlanner.plan(WEEKLY, diary());

        assertThat(starts(plan)).containsExactly("2026-07-06T10:00", "2026-07-13T10:00", "2026-07-20T10:00");
        assertThat(plan.visits()).allSatisfy(visit -> {
            assertThat(visit.why()).isEqualTo(why(Choice.ON_TARGET));
            assertThat(visit.slot().therapistId()).isEqualTo(MARA);
            assertThat(visit.slot().roomId()).isEqualTo(ROOM_1);
            assertThat(Duration.between(visit.slot().startsAt(), visit.slot().endsAt()))
                    .isEqualTo(HOUR);
        });
        assertThat(plan.unplaced()).isEmpty();
    }

    @Test
    void the_next_quarter_of_an_hour_is_tried() {
        var plan = SeriesPlanner.plan(WEEKLY, new Taken().diary(staff(MARA, minutes(0, 20))));

        assertThat(starts(plan).get(1)).isEqualTo("2026-07-13T10:30");
        assertThat(plan.visits().get(1).why()).isEqualTo(why(Choice.ON_TARGET, THERAPIST_BUSY));
    }

    @Test
    void without_a_preferred_time_the_first_is_early_and_the_others_are_at_its_time() {
        var plan = SeriesPlanner.plan(ANY_TIME, diary());

        assertThat(starts(plan)).containsExactly("2026-07-06T09:00", "2026-07-13T09:00", "2026-07-20T09:00");
        assertThat(plan.visits().getFirst().why()).isEqualTo(why(Choice.ON_TARGET, PAST));
    }

    @Test
    void without_a_preferred_time_the_nearest_time_of_the_day_is_taken_the_later_of_two() {
        var plan = SeriesPlanner.plan(ANY_TIME, new Taken().diary(staff(MARA, hours(NEXT_MONDAY, 9, 10))));

        assertThat(starts(plan)).containsExactly("2026-07-06T09:00", "2026-07-13T10:00", "2026-07-20T09:00");
    }

    @Test
    void a_visit_gives_way_to_a_closure_and_no_other_visit_with_it() {
        var plan =
                SeriesPlanner.plan(ANY_TIME, closed(hours(NEXT_MONDAY, 0, 23)).diary(staff(MARA)));

        assertThat(starts(plan)).containsExactly("2026-07-06T09:00", "2026-07-14T09:00", "2026-07-20T09:00");
        assertThat(plan.visits().get(1).why()).isEqualTo(why(Choice.MOVED, CLINIC_CLOSED));
        assertThat(plan.visits().get(1).targetDate()).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void why_a_day_is_passed_over_is_told() {
        assertThat(passedOver(closed(hours(NEXT_MONDAY, 0, 23)).diary(staff(MARA))))
                .containsExactly(CLINIC_CLOSED);
        assertThat(passedOver(patientElsewhere(hours(NEXT_MONDAY, 8, 19)).diary(staff(MARA))))
                .containsExactly(PATIENT_BUSY);
        assertThat(passedOver(new Taken().diary(staff(MARA, hours(NEXT_MONDAY, 8, 19)))))
                .containsExactly(THERAPIST_BUSY);
        assertThat(passedOver(
                        roomTaken(Duration.ZERO, hours(NEXT_MONDAY, 8, 19)).diary(staff(MARA))))
                .containsExactly(ROOM_BUSY);
        assertThat(passedOver(new Taken().diary(without(NEXT_MONDAY)))).containsExactly(NO_SHIFT);
    }

    @Test
    void a_room_rests_after_a_visit() {
        var taken = minutes(70, 130);

        assertThat(starts(SeriesPlanner.plan(
                                WEEKLY, roomTaken(Duration.ofMinutes(10), taken).diary(staff(MARA))))
                        .get(1))
                .isEqualTo("2026-07-13T10:00");
        assertThat(SeriesPlanner.plan(
                                WEEKLY, roomTaken(Duration.ofMinutes(11), taken).diary(staff(MARA)))
                        .unplaced())
                .hasSize(1);
    }

    @Test
    void a_room_rests_while_the_clinic_is_closed() {
        var plan = SeriesPlanner.plan(
                WEEKLY,
                new Taken(List.of(minutes(60, 600)), List.of(), List.of(), Duration.ofMinutes(30)).diary(staff(MARA)));

        assertThat(starts(plan).get(1)).isEqualTo("2026-07-13T10:00");
    }

    @Test
    void the_therapist_of_the_visit_before_comes_again_where_they_can_that_day() {
        var plan = SeriesPlanner.plan(WEEKLY, new Taken().diary(staff(MARA, hours(MONDAY, 8, 19)), staff(NOOR)));

        assertThat(therapists(plan)).containsExactly(NOOR, NOOR, NOOR);
    }

    @Test
    void the_day_goes_before_the_therapist() {
        var plan = SeriesPlanner.plan(WEEKLY, new Taken().diary(staff(MARA, hours(NEXT_MONDAY, 8, 19)), staff(NOOR)));

        assertThat(therapists(plan)).containsExactly(MARA, NOOR, NOOR);
        assertThat(plan.visits().get(1).why()).isEqualTo(why(Choice.ON_TARGET, THERAPIST_BUSY));
    }

    @Test
    void the_therapist_who_was_asked_for_goes_before_the_day() {
        var plan = SeriesPlanner.plan(
                by(MARA, ANY_TIME), new Taken().diary(staff(NOOR), staff(MARA, hours(NEXT_MONDAY, 8, 19))));

        assertThat(therapists(plan)).containsOnly(MARA);
        assertThat(starts(plan).get(1)).isEqualTo("2026-07-14T09:00");
    }

    @Test
    void a_certificate_is_good_up_to_its_last_day() {
        var expiring = new Staff(
                MARA, new Roster(staff(MARA).roster().shifts(), Examples.certifiedUntil(NEXT_MONDAY)), Stretches.NONE);

        var plan = SeriesPlanner.plan(WEEKLY, new Taken().diary(expiring));

        assertThat(starts(plan)).containsExactly("2026-07-06T10:00", "2026-07-13T10:00");
        assertThat(plan.unplaced().getFirst().passedOver()).contains(NOT_CERTIFIED);
    }

    @Test
    void a_screening_that_does_not_reach_far_enough_stands_in_the_way() {
        var until = treatableUntil(Instant.parse("2026-07-15T00:00:00Z"));

        var plan = SeriesPlanner.plan(WEEKLY, until);

        assertThat(plan.visits()).hasSize(2);
        assertThat(plan.unplaced().getFirst().passedOver()).contains(NOT_ELIGIBLE);
        assertThat(plan.unplaced().getFirst().alternatives())
                .isNotEmpty()
                .allMatch(slot -> slot.startsAt().isBefore(until.treatableUntil()));
    }

    @Test
    void a_visit_that_would_begin_as_the_screening_ends_has_no_place() {
        var known = diary();
        var thirdVisit = Instant.parse("2026-07-20T09:00:00Z");
        var until = new PlanningCalendar(
                MONDAY_9AM, known.clinic(), known.staff(), known.rooms(), known.patient(), thirdVisit);

        assertThat(SeriesPlanner.plan(WEEKLY, diary()).visits().get(2).slot().startsAt())
                .isEqualTo(thirdVisit);
        assertThat(SeriesPlanner.plan(WEEKLY, until).visits())
                .allMatch(visit -> visit.slot().startsAt().isBefore(thirdVisit));
    }

    @Test
    void a_day_between_two_certificates_is_passed_over() {
        var renewedLate = new Staff(
                MARA,
                new Roster(
                        staff(MARA).roster().shifts(),
                        new CertifiedDays(List.of(
                                new Certificate(Technique.LYMPHATIC_DRAINAGE, LocalDate.MIN, MONDAY),
                                new Certificate(
                                        Technique.LYMPHATIC_DRAINAGE,
                                        NEXT_MONDAY.plusDays(1),
                                        NEXT_MONDAY.plusYears(1))))),
                Stretches.NONE);

        var plan = SeriesPlanner.plan(ANY_TIME, new Taken().diary(renewedLate));

        assertThat(plan.visits().get(1).day()).isEqualTo(NEXT_MONDAY.plusDays(1));
        assertThat(plan.visits().get(1).why()).isEqualTo(why(Choice.MOVED, NOT_CERTIFIED));
    }

    @Test
    void no_visit_begins_some_seconds_before_the_time_that_is_preferred() {
        var late = new PreferredTime(DayOfWeek.MONDAY, LocalTime.of(10, 0, 30), LocalTime.of(11, 0));

        var plan = SeriesPlanner.plan(regimen(MONDAY, List.of(late), phase(1, "P7D")), diary());

        assertThat(plan.visits().stream().map(visit -> visit.slot().startsAt()))
                .containsExactly(Instant.parse("2026-07-06T09:01:00Z"));
    }

    @Test
    void what_has_no_place_is_named_with_what_would_be_free_instead() {
        var plan = SeriesPlanner.plan(WEEKLY, closed(hours(NEXT_MONDAY, 0, 23)).diary(staff(MARA), staff(NOOR)));

        assertThat(plan.visits()).hasSize(2);
        var unplaced = plan.unplaced().getFirst();
        assertThat(unplaced.nr()).isEqualTo(2);
        assertThat(unplaced.targetDate()).isEqualTo(NEXT_MONDAY);
        assertThat(unplaced.passedOver()).containsExactly(Hindrance.NO_PREFERRED_TIME, CLINIC_CLOSED);
        assertThat(unplaced.alternatives().stream().map(PlanSeriesSpec::local))
                .containsExactly("2026-07-14T10:00", "2026-07-15T10:00", "2026-07-16T10:00");
    }

    @Test
    void the_first_visit_is_not_before_the_start() {
        var plan = SeriesPlanner.plan(
                regimen(NEXT_MONDAY, List.of(), phase(1, "P7D")),
                closed(hours(NEXT_MONDAY, 0, 23)).diary(staff(MARA)));

        assertThat(starts(plan)).containsExactly("2026-07-14T08:00");
    }

    @Test
    void a_visit_keeps_its_wall_clock_time_when_the_clocks_change() {
        var plan = SeriesPlanner.plan(regimen(LocalDate.of(2026, 10, 19), MONDAYS_AT_10, phase(2, "P7D")), diary());

        assertThat(plan.visits().stream().map(visit -> visit.slot().startsAt()))
                .containsExactly(Instant.parse("2026-10-19T09:00:00Z"), Instant.parse("2026-10-26T10:00:00Z"));
    }

    @Test
    void hours_that_touch_are_one() {
        var halves = List.of(
                new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(17, 0)),
                new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        var half = TimeSpan.of(MONDAY, LocalTime.of(11, 30), LocalTime.of(12, 30), DUBLIN);
        var there = maraOnShift(Stretches.of(List.of(half)));

        var plan = SeriesPlanner.plan(regimen(MONDAY, List.of(), phase(1, "P7D")), openDuring(halves, there));

        assertThat(starts(plan)).containsExactly("2026-07-06T11:30");
    }

    /** On 25 October 2026 it is half past one twice in Dublin. */
    @Test
    void where_the_clocks_go_back_a_visit_may_be_at_the_second_of_two_times() {
        var sunday = LocalDate.of(2026, 10, 25);
        var nights = List.of(new OpeningHours(DayOfWeek.SUNDAY, LocalTime.of(0, 30), LocalTime.of(2, 30)));
        var second = new TimeSpan(Instant.parse("2026-10-25T01:00:00Z"), Instant.parse("2026-10-25T02:00:00Z"));
        var there = maraOnShift(Stretches.of(List.of(second)));

        var plan = SeriesPlanner.plan(regimen(sunday, List.of(), phase(1, "P7D")), openDuring(nights, there));

        assertThat(plan.visits().stream().map(visit -> visit.slot().startsAt()))
                .containsExactly(Instant.parse("2026-10-25T01:00:00Z"));
    }

    private static PlanningCalendar treatableUntil(Instant until) {
        var known = diary();
        return new PlanningCalendar(MONDAY_9AM, known.clinic(), known.staff(), known.rooms(), known.patient(), until);
    }

    private static Staff maraOnShift(Stretches shifts) {
        return new Staff(MARA, new Roster(shifts, staff(MARA).roster().certificates()), Stretches.NONE);
    }

    private static PlanningCalendar openDuring(List<OpeningHours> week, Staff staff) {
        var known = diary();
        return new PlanningCalendar(
                MONDAY_9AM,
                Examples.clinic(week, Duration.ZERO, List.of()),
                List.of(staff),
                known.rooms(),
                known.patient(),
                known.treatableUntil());
    }

    private static List<Hindrance> passedOver(PlanningCalendar diary) {
        var moved = SeriesPlanner.plan(ANY_TIME, diary).visits().get(1);
        assertThat(moved.day()).isEqualTo(NEXT_MONDAY.plusDays(1));
        assertThat(moved.why().choice()).isEqualTo(Choice.MOVED);
        return moved.why().passedOver();
    }

    private static Staff without(LocalDate day) {
        var shifts = List.of(hours(MONDAY, 8, 19), hours(day.plusDays(1), 8, 19), hours(day.plusDays(7), 8, 19));
        return maraOnShift(Stretches.of(shifts));
    }

    /** So many minutes after ten on the second Monday. */
    private static TimeSpan minutes(int from, int to) {
        var ten = hours(NEXT_MONDAY, 10, 11).startsAt();
        return new TimeSpan(ten.plus(Duration.ofMinutes(from)), ten.plus(Duration.ofMinutes(to)));
    }

    private static Why why(Choice choice, Hindrance... passedOver) {
        return new Why(choice, List.of(passedOver), null);
    }

    private static List<String> starts(SeriesPlan plan) {
        return plan.visits().stream()
                .map(Placed::slot)
                .map(PlanSeriesSpec::local)
                .toList();
    }

    private static String local(Slot slot) {
        return slot.startsAt().atZone(DUBLIN).toLocalDateTime().toString();
    }

    private static List<TherapistId> therapists(SeriesPlan plan) {
        return plan.visits().stream().map(visit -> visit.slot().therapistId()).toList();
    }
}
