package org.tributary.booking.series;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.AroundClockChanges;
import org.tributary.booking.AroundClockChanges.Night;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.availability.AvailabilityQuery.Wishes;
import org.tributary.booking.availability.FreeTimes;
import org.tributary.booking.schedule.LocalDays;
import org.tributary.booking.schedule.RosterReader;
import org.tributary.booking.schedule.ScheduleReader;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeClaims;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.WallClock;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.events.RoomId;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.IntegrationTest;

/** In every zone, in the hours around a change of its clocks: a series goes where the search finds a time, and nowhere else. */
@IntegrationTest
@Import(AMondayMorning.class)
class PlannedAroundClockChangesIT {

    private static final Duration LENGTH = Duration.ofMinutes(30);
    private static final Stretches NOTHING = Stretches.of(List.of());

    private final JdbcClient db;
    private final FreeTimes times;
    private final ScheduleReader schedule;
    private final RosterReader rosters;
    private final TimeClaims claims;

    PlannedAroundClockChangesIT(
            JdbcClient db, FreeTimes times, ScheduleReader schedule, RosterReader rosters, TimeClaims claims) {
        this.db = db;
        this.times = times;
        this.schedule = schedule;
        this.rosters = rosters;
        this.claims = claims;
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void what_is_offered_can_be_planned_and_nothing_else_can(long seed) {
        for (var night : new AroundClockChanges(db, seed).everywhere()) {
            assertThat(planned(night))
                    .as("in %s around %s", night.zone(), night.change())
                    .isEqualTo(offered(night));
        }
    }

    private Set<Instant> offered(Night night) {
        var visit = new VisitPlan(VisitKind.EVALUATION, List.of(), LENGTH);
        var search = new org.tributary.booking.availability.AvailabilityQuery(
                night.clinic(), visit, night.window(), Wishes.ofPatient(night.patient()));
        return times.vacancies(search).stream()
                .map(vacancy -> vacancy.during().startsAt())
                .collect(toSet());
    }

    /** Every time that a plan would try and could take. */
    private Set<Instant> planned(Night night) {
        var diary = diary(night);
        return LocalDays.of(night.window(), night.zone()).dates().stream()
                .flatMap(day -> TimesOfDay.open(diary.timetable(), day, LENGTH, null))
                .map(WallClock::instant)
                .filter(start -> night.quarters(LENGTH).anyMatch(start::equals))
                .filter(start -> diary.look(new TimeSpan(start, start.plus(LENGTH)), List.of(), diary.staff())
                        instanceof PlanningCalendar.Look.Free)
                .collect(toSet());
    }

    private PlanningCalendar diary(Night night) {
        var day = night.change().atZone(night.zone()).toLocalDate();
        var regimen = new Regimen(
                day.minusDays(2), List.of(new Phase(1, Period.ofDays(7))), List.of(), null, List.of(), LENGTH);
        var premises = schedule.premises(night.clinic(), AMondayMorning.NOW).orElseThrow();
        var therapist = night.therapist();
        var roster = rosters.at(
                night.clinic(),
                night.zone(),
                List.of(therapist),
                regimen.starts().minusDays(1),
                regimen.horizon());
        var window = new TimeSpan(
                night.change().minus(Duration.ofDays(3)), night.change().plus(Duration.ofDays(3)));
        return new PlanningCalendar(
                AMondayMorning.NOW,
                premises,
                List.of(new Staff(
                        therapist, Objects.requireNonNull(roster.get(therapist)), claims.takenOf(therapist, window))),
                Map.of(RoomId.next(), NOTHING),
                NOTHING,
                Instant.MAX);
    }
}
