package org.tributary.clinicalrecord.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.erasure.ErasureRejection.Retained;
import org.tributary.clinicalrecord.erasure.RetentionPolicy.Kind;
import org.tributary.clinicalrecord.hold.HoldInForce;

/** Until when a person is kept. Days are the clinic's; the day that is told is the first one on which the person may be erased. */
final class RetentionRules {

    private RetentionRules() {}

    /** A duty that keeps somebody. */
    private record Kept(Kind of, LocalDate until) {}

    /**
     * What keeps the person, if anything does.
     *
     * @param last when the last record of each kind came about; none of a kind of which there is no record
     */
    static Optional<Retained> objection(
            RetentionPolicy policy, Map<Kind, Instant> last, List<HoldInForce> holds, ZoneId zone, Instant at) {
        var today = LocalDate.ofInstant(at, zone);
        var kept = policy.duties().stream()
                .filter(duty -> last.containsKey(duty.of()))
                .map(duty -> new Kept(
                        duty.of(),
                        LocalDate.ofInstant(last.get(duty.of()), zone).plusYears(duty.years())))
                .filter(duty -> today.isBefore(duty.until()))
                .toList();
        if (kept.isEmpty() && holds.isEmpty()) {
            return Optional.empty();
        }
        var isOpen = holds.stream().anyMatch(hold -> hold.until() == null);
        var ends = Stream.concat(
                kept.stream().map(Kept::until), holds.stream().flatMap(hold -> dayAfter(hold, zone).stream()));
        return Optional.of(new Retained(
                isOpen ? null : ends.max(Comparator.naturalOrder()).orElse(null),
                kept.stream().map(Kept::of).toList(),
                holds.stream().map(HoldInForce::holdId).toList()));
    }

    /** A hold that ends within a day keeps the person on that day. */
    private static Optional<LocalDate> dayAfter(HoldInForce hold, ZoneId zone) {
        return Optional.ofNullable(hold.until()).map(until -> {
            var day = LocalDate.ofInstant(until, zone);
            return day.atStartOfDay(zone).toInstant().equals(until) ? day : day.plusDays(1);
        });
    }
}
