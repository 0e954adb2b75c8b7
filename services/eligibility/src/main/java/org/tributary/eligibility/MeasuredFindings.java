package org.tributary.eligibility;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.Threshold;
import org.tributary.eligibility.policy.Unless;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;

/**
 * What a patient's measured values are by one version of the policy. Of each kind and place the latest counts, so that a later one
 * which is better ends what an earlier one was.
 */
final class MeasuredFindings {

    private final Instant at;
    private final Collection<List<Reading>> series;

    private MeasuredFindings(Instant at, Collection<List<Reading>> series) {
        this.at = at;
        this.series = series;
    }

    /** A finding, and the value that is it. */
    record Found(String code, Reading reading) {}

    /** By all that had been measured up to an instant. */
    static Stream<Found> at(Instant at, List<Reading> readings, ClinicalPolicy policy) {
        record Place(ReadingKind kind, @Nullable BodyRegion region) {}
        var series = new LinkedHashMap<Place, List<Reading>>();
        readings.stream()
                .filter(reading -> !reading.measuredAt().isAfter(at))
                .sorted(comparing(Reading::measuredAt))
                .forEach(reading -> series.computeIfAbsent(
                                new Place(reading.kind(), reading.region()), _ -> new ArrayList<>())
                        .add(reading));
        var measured = new MeasuredFindings(at, series.values());
        return series.values().stream()
                .flatMap(one -> policy.thresholds().stream()
                        .filter(threshold -> measured.isMet(threshold, one))
                        .map(threshold -> new Found(threshold.finding(), one.getLast())));
    }

    private boolean isMet(Threshold threshold, List<Reading> one) {
        var latest = one.getLast();
        if (threshold.kind() != latest.kind()) {
            return false;
        }
        var days = threshold.gainedWithin();
        var isMet = days == null ? threshold.isMetBy(latest.value()) : isGained(threshold, days, one);
        return isMet && (threshold.unless() == null || !isBelieved(threshold.unless(), latest));
    }

    private boolean isBelieved(Unless unless, Reading instead) {
        return series.stream()
                .map(List::getLast)
                .filter(other -> isSamePlace(other.region(), instead.region()))
                .anyMatch(other -> unless.isMetBy(other.kind(), other.value(), other.measuredAt(), at));
    }

    /** A toe is of its leg. */
    private static boolean isSamePlace(@Nullable BodyRegion one, @Nullable BodyRegion other) {
        return (one == null || other == null) ? one == other : one.overlaps(other);
    }

    /** What was gained stands until it is lost again: a heart does not recover because nobody weighs. */
    private static boolean isGained(Threshold threshold, Period days, List<Reading> weighed) {
        @Nullable BigDecimal gainedOver = null;
        for (var nr = 0; nr < weighed.size(); nr++) {
            var value = weighed.get(nr).value();
            if (gainedOver == null || !threshold.isMetBy(value.subtract(gainedOver))) {
                var least = leastWithin(days, weighed.subList(0, nr + 1));
                gainedOver = threshold.isMetBy(value.subtract(least)) ? least : null;
            }
        }
        return gainedOver != null;
    }

    private static BigDecimal leastWithin(Period days, List<Reading> weighed) {
        var last = weighed.getLast();
        return weighed.stream()
                .filter(earlier -> !earlier.measuredAt()
                        .atOffset(ZoneOffset.UTC)
                        .plus(days)
                        .toInstant()
                        .isBefore(last.measuredAt()))
                .map(Reading::value)
                .min(naturalOrder())
                .orElse(last.value());
    }
}
