package org.tributary.booking.series;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.SeriesEvent.PreferredTime;

/** When on a day a visit may start, every quarter of an hour, the likeliest first. */
final class TimesOfDay {

    private static final int GRID = 15;
    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();

    private TimesOfDay() {}

    /** Where times are preferred, these from their beginning on. */
    static Stream<LocalTime> preferred(List<PreferredTime> preferred, LocalDate day) {
        return preferred.stream()
                .filter(time -> time.day() == day.getDayOfWeek())
                .sorted(Comparator.comparing(PreferredTime::from))
                .flatMap(time -> grid(fullMinutes(time.from()), minutes(time.to())))
                .distinct();
    }

    /** Any of the clinic's, nearest to the usual one, the later of two; without a usual one, the earliest. */
    static Stream<LocalTime> open(
            List<OpeningHours> week, LocalDate day, Duration duration, @Nullable LocalTime usual) {
        var times = week.stream()
                .filter(hours -> hours.day() == day.getDayOfWeek())
                .sorted(Comparator.comparing(OpeningHours::opens))
                .flatMap(hours ->
                        grid(fullMinutes(hours.opens()), minutes(hours.closes()) - (int) duration.toMinutes()));
        return usual == null ? times : times.sorted(nearest(usual));
    }

    private static Comparator<LocalTime> nearest(LocalTime usual) {
        return Comparator.<LocalTime>comparingLong(time -> Math.abs(MINUTES.between(usual, time)))
                .thenComparing(Comparator.reverseOrder());
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
