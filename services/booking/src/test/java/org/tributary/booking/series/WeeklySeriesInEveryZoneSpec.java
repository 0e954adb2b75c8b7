package org.tributary.booking.series;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.series.Examples.MARA;
import static org.tributary.booking.series.Examples.ROOM_1;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.Premises;
import org.tributary.booking.schedule.Roster;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.booking.schedule.WallClock;
import org.tributary.booking.series.PlanningCalendar.Staff;
import org.tributary.booking.series.SeriesPlan.Placed;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.SeriesEvent.ClockChange;
import org.tributary.events.booking.SeriesEvent.Phase;
import org.tributary.events.booking.SeriesEvent.PreferredTime;
import org.tributary.platform.testkit.Regions;

/** Five years of a weekly series, in every zone whose clocks change in that time. */
class WeeklySeriesInEveryZoneSpec {

    private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-20T00:00:00Z");
    private static final TimeSpan ALWAYS =
            new TimeSpan(Instant.parse("2025-12-01T00:00:00Z"), Instant.parse("2031-12-31T00:00:00Z"));
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int FIVE_YEARS = 261;

    /** A gap in the last hour of a day may make a visit end on the next one, when the day's opening hours are over. */
    private static final int LAST = 22 * 60 + 58;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final List<OpeningHours> DAY_AND_NIGHT = Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningHours(day, LocalTime.MIN, LocalTime.MAX))
            .toList();
    private static final List<ZoneId> ZONES =
            Regions.all().stream().filter(zone -> !changes(zone).isEmpty()).toList();

    @Example
    void the_zones_are_those_of_the_world() {
        assertThat(ZONES)
                .hasSizeGreaterThan(150)
                .contains(
                        ZoneId.of("Europe/Dublin"),
                        ZoneId.of("America/New_York"),
                        ZoneId.of("Australia/Lord_Howe"),
                        ZoneId.of("Antarctica/Troll"),
                        ZoneId.of("America/Nuuk"));
    }

    @Property(tries = 6)
    void at_any_time_of_any_weekday(
            @ForAll("zones") List<ZoneId> zones,
            @ForAll @IntRange(max = 6) int weekday,
            @ForAll @IntRange(max = LAST) int minute) {
        var time = LocalTime.ofSecondOfDay(minute * 60L);

        zones.forEach(zone -> requireWallClockTime(zone, FIRST_MONDAY.plusDays(weekday), time, FIVE_YEARS));
    }

    @Property(tries = 20)
    void the_clock_itself_at_any_minute_of_any_week(
            @ForAll @IntRange(max = 6) int weekday, @ForAll @IntRange(max = 24 * 60 - 1) int minute) {
        for (var zone : ZONES) {
            for (int week = 0; week < FIVE_YEARS; week++) {
                var asked = FIRST_MONDAY.plusDays(weekday + 7L * week).atTime(LocalTime.ofSecondOfDay(minute * 60L));
                var clock = WallClock.at(asked.toLocalDate(), asked.toLocalTime(), zone);
                requireAsDocumented(zone, asked, clock.instant(), clock.change());
            }
        }
    }

    /** Chance seldom meets the hour of a change: so each of them is met here, at its beginning, within and at its end. */
    @Property(tries = 4)
    void through_every_change_of_the_clocks(@ForAll @IntRange(min = 1, max = 29) int minutesInto) {
        for (var zone : ZONES) {
            for (var change : changes(zone)) {
                for (var local : around(change, minutesInto)) {
                    if (local.toLocalTime().isBefore(LocalTime.ofSecondOfDay((LAST + 1) * 60L))) {
                        requireWallClockTime(zone, local.toLocalDate().minusDays(14), local.toLocalTime(), 5);
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<ZoneId>> zones() {
        return Arbitraries.just(ZONES);
    }

    private static void requireWallClockTime(ZoneId zone, LocalDate starts, LocalTime time, int visits) {
        var plan = plan(zone, starts, time, visits);

        assertThat(plan.unplaced()).as("in %s at %s", zone, time).isEmpty();
        assertThat(plan.visits()).hasSize(visits);
        LocalDate last = null;
        for (var visit : plan.visits()) {
            requireWallClockTime(zone, time, visit);
            requireAWeekApart(last, visit.day());
            last = visit.day();
        }
    }

    private static void requireAWeekApart(@Nullable LocalDate last, LocalDate day) {
        if (last != null) {
            assertThat(DAYS.between(last, day)).isEqualTo(7);
        }
    }

    private static void requireWallClockTime(ZoneId zone, LocalTime time, Placed visit) {
        var clock = visit.why().clock();
        requireAsDocumented(zone, visit.day().atTime(time), visit.slot().startsAt(), clock);
    }

    /** By what the zone's rules say of the local time, and of the instant. */
    private static void requireAsDocumented(
            ZoneId zone, LocalDateTime asked, Instant startsAt, @Nullable ClockChange change) {
        var shown = LocalDateTime.ofInstant(startsAt, zone);
        var offsets = zone.getRules().getValidOffsets(asked);
        switch (offsets.size()) {
            case 0 -> {
                assertThat(change).isEqualTo(ClockChange.CLOCK_GAP);
                var gap = zone.getRules().getTransition(asked).getDuration();
                assertThat(shown).as("after the gap in %s", zone).isEqualTo(asked.plus(gap));
            }
            case 1 -> {
                assertThat(change).isNull();
                assertThat(shown).as("in %s", zone).isEqualTo(asked);
            }
            default -> {
                assertThat(change).isEqualTo(ClockChange.CLOCK_OVERLAP);
                assertThat(shown).as("the first time in %s", zone).isEqualTo(asked);
                assertThat(offsets.stream().map(asked::toInstant)).allMatch(other -> !other.isBefore(startsAt));
            }
        }
    }

    private static SeriesPlan plan(ZoneId zone, LocalDate starts, LocalTime time, int visits) {
        var regimen = new Regimen(
                starts,
                List.of(new Phase(visits, Period.ofDays(7))),
                List.of(new PreferredTime(starts.getDayOfWeek(), time, time)),
                MARA,
                List.of(LYMPHATIC_DRAINAGE),
                A_MINUTE);
        var nothing = Stretches.of(List.of());
        var mara = new Staff(
                MARA,
                new Roster(Stretches.of(List.of(ALWAYS)), Examples.certifiedUntil(LocalDate.of(2040, 1, 1))),
                nothing);
        return SeriesPlanner.plan(
                regimen,
                new PlanningCalendar(
                        ALWAYS.startsAt(),
                        new Premises(new Timetable(zone, DAY_AND_NIGHT), nothing, List.of(ROOM_1), Duration.ZERO),
                        List.of(mara),
                        Map.of(ROOM_1, nothing),
                        nothing,
                        ALWAYS.endsAt()));
    }

    private static List<LocalDateTime> around(ZoneOffsetTransition change, int minutesInto) {
        var from = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        var to = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
        return Stream.of(from.minusMinutes(1), from, from.plusMinutes(minutesInto), to.minusMinutes(1), to)
                .toList();
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }
}
