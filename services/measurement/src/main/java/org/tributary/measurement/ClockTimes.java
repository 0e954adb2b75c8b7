package org.tributary.measurement;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Times of day, which go round: 23:30 and 00:30 are an hour apart. */
public final class ClockTimes {

    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Below this share of a full turn the times point nowhere, as six in the morning and six in the evening do. */
    private static final double NOWHERE = 1e-9;

    private ClockTimes() {}

    /** The usual time of day, to the second: the direction of the mean of all as points of the clock's rim; empty if they cancel out. */
    public static Optional<LocalTime> usual(List<LocalTime> times) {
        var x = times.stream().mapToDouble(time -> Math.cos(angle(time))).sum();
        var y = times.stream().mapToDouble(time -> Math.sin(angle(time))).sum();
        if (times.isEmpty() || Math.hypot(x, y) < NOWHERE * times.size()) {
            return Optional.empty();
        }
        var seconds = Math.round(Math.atan2(y, x) / (2 * Math.PI) * SECONDS_OF_A_DAY);
        return Optional.of(LocalTime.ofSecondOfDay(Math.floorMod(seconds, (long) SECONDS_OF_A_DAY)));
    }

    /** How far apart two times of day are, the shorter way round: 12 hours at most. */
    public static Duration apart(LocalTime one, LocalTime other) {
        var way = Duration.between(one, other).abs();
        var otherWay = Duration.ofDays(1).minus(way);
        return way.compareTo(otherWay) <= 0 ? way : otherWay;
    }

    private static double angle(LocalTime time) {
        return 2 * Math.PI * time.toSecondOfDay() / SECONDS_OF_A_DAY;
    }
}
