package org.tributary.referral.servicelevel;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.events.booking.ClinicEvent.OpeningHours;

/**
 * When somebody is at work who can decide about a referral: a clinic's opening hours in its zone, less its closures.
 *
 * @param hours local times; of a time that the clocks skip, the one that stands for it after the gap
 */
public record WorkingHours(ZoneId zone, List<OpeningHours> hours, List<Stretch> closures) {

    /** A clinic that does not work for so many days is counted as if it always worked, or nothing would ever be due. */
    private static final int IDLE_DAYS_AT_MOST = 60;

    /** From one moment to another, this one not included. */
    public record Stretch(Instant from, Instant to) {

        boolean isEmpty() {
            return !from.isBefore(to);
        }

        Duration length() {
            return Duration.between(from, to);
        }

        Stretch notBefore(Instant moment) {
            return moment.isAfter(from) ? new Stretch(moment, to) : this;
        }

        Stream<Stretch> without(Stretch other) {
            if (!other.from.isBefore(to) || !from.isBefore(other.to)) {
                return Stream.of(this);
            }
            return Stream.of(new Stretch(from, other.from), new Stretch(other.to, to))
                    .filter(rest -> !rest.isEmpty());
        }
    }

    /** The moment at which so much of working time has passed since another one. */
    public Instant after(Instant start, Duration work) {
        var left = work;
        var idle = 0;
        for (var day = LocalDate.ofInstant(start, zone); idle <= IDLE_DAYS_AT_MOST; day = day.plusDays(1)) {
            idle++;
            for (var open : openOn(day)) {
                var usable = open.notBefore(start);
                if (!usable.isEmpty()) {
                    if (usable.length().compareTo(left) >= 0) {
                        return usable.from().plus(left);
                    }
                    left = left.minus(usable.length());
                    idle = 0;
                }
            }
        }
        return start.plus(work);
    }

    private List<Stretch> openOn(LocalDate day) {
        var open = hours.stream()
                .filter(some -> some.day() == day.getDayOfWeek())
                .sorted(comparing(OpeningHours::opens))
                .map(some -> new Stretch(
                        day.atTime(some.opens()).atZone(zone).toInstant(),
                        day.atTime(some.closes()).atZone(zone).toInstant()))
                .filter(some -> !some.isEmpty())
                .toList();
        for (var closure : closures) {
            var left = new ArrayList<Stretch>();
            open.forEach(some -> some.without(closure).forEach(left::add));
            open = left;
        }
        return open;
    }
}
