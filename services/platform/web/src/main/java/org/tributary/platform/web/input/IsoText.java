package org.tributary.platform.web.input;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tributary.events.Limits;
import org.tributary.platform.web.problems.Unacceptable;

/**
 * Times as callers write them: ISO 8601, and on a calendar that leaves room for whatever is added to them. Java reads years that no
 * database keeps, and parts of a microsecond, which the database would round and a fact would not: they are cut off.
 */
public final class IsoText {

    static final String MALFORMED = "is malformed";
    static final String OFF_CALENDAR = "must lie between the years 1900 and 2999";
    static final String TOO_LONG = "must be no longer than a year";
    static final String NO_REGION = "must be a region of the time zone database, such as Europe/Dublin";

    /** Libraries add ids of their own to those of Java, such as one for each calendar that is read, which no other service knows. */
    private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z0-9+_/-]*");

    private IsoText() {}

    /** A moment such as {@code 2026-07-07T09:00:00Z}. */
    public static Instant instant(String text) {
        var instant = parsed(text, Instant::parse).truncatedTo(MICROS);
        if (instant.isBefore(Limits.FIRST_MOMENT) || instant.isAfter(Limits.LAST_MOMENT)) {
            throw new Unacceptable(OFF_CALENDAR);
        }
        return instant;
    }

    /** A day such as {@code 2026-07-07}. */
    public static LocalDate date(String text) {
        var date = parsed(text, LocalDate::parse);
        if (date.isBefore(Limits.FIRST_DAY) || date.isAfter(Limits.LAST_DAY)) {
            throw new Unacceptable(OFF_CALENDAR);
        }
        return date;
    }

    /** A time of day such as {@code 09:30}. */
    static LocalTime time(String text) {
        return parsed(text, LocalTime::parse).truncatedTo(MICROS);
    }

    /** A length of time such as {@code PT1H}. */
    static Duration duration(String text) {
        var duration = parsed(text, Duration::parse);
        if (duration.compareTo(Limits.LONGEST) > 0 || duration.compareTo(Limits.LONGEST.negated()) < 0) {
            throw new Unacceptable(TOO_LONG);
        }
        return duration.truncatedTo(MICROS);
    }

    /** A region such as {@code Europe/Dublin}; of an offset nobody knows whether it was meant to follow the clock changes. */
    static ZoneId zone(String text) {
        if (!REGION.matcher(text).matches() || !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new Unacceptable(NO_REGION);
        }
        return ZoneId.of(text);
    }

    private static <T> T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException _) {
            throw new Unacceptable(MALFORMED);
        }
    }
}
