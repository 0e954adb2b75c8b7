package org.tributary.drills.traffic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The days that the run books and charts on. Few enough times that the wishes of several callers collide. */
final class Calendar {

    static final LocalTime OPENS = LocalTime.of(8, 0);
    static final LocalTime CLOSES = LocalTime.of(20, 0);

    private static final int DAYS_AHEAD = 40;
    private static final int DAYS_BACK = 30;
    private static final int HALF_HOURS = 20;
    private static final int SECONDS_A_DAY = 86_400;

    private final LocalDate today;
    private final Instant now;

    Calendar(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Every day that can be booked. */
    List<LocalDate> daysAhead() {
        return IntStream.rangeClosed(2, DAYS_AHEAD).mapToObj(today::plusDays).toList();
    }

    /** A time for a visit, on the half hour. */
    Instant visit(RandomGenerator random) {
        var day = today.plusDays(random.nextInt(2, DAYS_AHEAD + 1));
        return day.atTime(OPENS).plusMinutes(30L * random.nextInt(HALF_HOURS)).toInstant(ZoneOffset.UTC);
    }

    /** When a session that is charted now began. */
    Instant past(RandomGenerator random) {
        return now.minusSeconds(random.nextLong(60, (long) DAYS_BACK * SECONDS_A_DAY));
    }

    /** Since when the clinics have received patients: nothing is charted from before. */
    LocalDate firstDay() {
        return LocalDate.ofInstant(answered(), ZoneOffset.UTC);
    }

    /** When the safety questions were answered and consent was given: before every session of the run, and valid for every visit. */
    Instant answered() {
        return now.minus(DAYS_BACK + 1, ChronoUnit.DAYS);
    }

    /** A first day of a certificate before every session. */
    LocalDate certifiedSince() {
        return today.minusYears(1);
    }

    /** A last day of a certificate after every visit. */
    LocalDate certifiedUntil(RandomGenerator random) {
        return today.plusDays(random.nextInt(400, 4000));
    }
}
