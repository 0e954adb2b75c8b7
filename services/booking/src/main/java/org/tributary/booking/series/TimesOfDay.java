package org.tributary.booking.series;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.booking.schedule.WallClock;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/** When on a day a visit may start, every quarter of an hour, the likeliest first. */
final class TimesOfDay {

    private static final int GRID = 15;
    private static final Comparator<Start> EARLIEST =
            Comparator.comparing(start -> start.clock().instant());
    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();

    private TimesOfDay() {}

    /** Where times are preferred, these from their beginning on. */
    static Stream<WallClock> preferred(List<PreferredTime> preferred, LocalDate day, ZoneId zone) {
        return preferred.stream()
                .filter(time -> time.day() == day.getDayOfWeek())
                .sorted(Comparator.comparing(PreferredTime::from))
                .flatMap(time -> grid(fullMinutes(time.from()), minutes(time.to())))
                .distinct()
                .flatMap(time -> WallClock.allAt(day, time, zone));
    }

    /** Any at which the clinic is open for so long, nearest to the usual one, the later of two; else the earliest. */
    static Stream<WallClock> open(Timetable timetable, LocalDate day, Duration duration, @Nullable LocalTime usual) {
        var open = timetable.openOn(day);
        var starts = new LinkedHashMap<Instant, Start>();
        timetable.week().stream()
                .filter(hours -> hours.day() == day.getDayOfWeek())
                .flatMap(hours -> starts(hours, day, timetable.zone()))
                .filter(start -> open.cover(start.of(duration)))
                .forEach(start -> starts.putIfAbsent(start.clock().instant(), start));
        return starts.values().stream()
                .sorted(usual == null ? EARLIEST : nearest(usual))
                .map(Start::clock);
    }

    /** A time of the day, and the moment at which the clock shows it. */
    private record Start(LocalTime time, WallClock clock) {

        TimeSpan of(Duration duration) {
            return new TimeSpan(clock.instant(), clock.instant().plus(duration));
        }
    }

    /** All that the clock shows while the clinic is open: where it goes back, some times come again or for the first time. */
    private static Stream<Start> starts(OpeningHours hours, LocalDate day, ZoneId zone) {
        var from = fullMinutes(hours.opens());
        var to = minutes(hours.closes());
        var shown = grid(from, to).map(time -> new Start(time, WallClock.at(day, time, zone)));
        var closes = WallClock.at(day, hours.closes(), zone).instant();
        var passing = grid(from, Math.min(from, to))
                .flatMap(opens -> Stream.iterate(
                        WallClock.at(day, opens, zone).instant(),
                        start -> start.isBefore(closes),
                        start -> start.plus(GRID, MINUTES)))
                .map(start -> WallClock.showing(start, zone))
                .map(clock -> new Start(clock.instant().atZone(zone).toLocalTime(), clock));
        return Stream.concat(shown, passing);
    }

    private static Comparator<Start> nearest(LocalTime usual) {
        return Comparator.<Start>comparingLong(start -> Math.abs(MINUTES.between(usual, start.time())))
                .thenComparing(Start::time, Comparator.reverseOrder());
    }

    private static Stream<LocalTime> grid(int from, int to) {
        return IntStream.iterate(from, minute -> minute <= to, minute -> minute + GRID)
                .mapToObj(minute -> LocalTime.ofSecondOfDay(minute * 60L));
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** The first that does not begin before the time. */
    private static int fullMinutes(LocalTime time) {
        return (int) Math.ceilDiv(time.toNanoOfDay(), A_MINUTE);
    }
}
