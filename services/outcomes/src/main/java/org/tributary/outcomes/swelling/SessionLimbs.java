package org.tributary.outcomes.swelling;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.Comparison;
import org.tributary.measurement.LimbReading;

/** The limbs of one course at one session. */
final class SessionLimbs {

    private final List<List<LimbReading>> affected;
    private final List<List<LimbReading>> healthy;
    private final boolean complete;
    private final boolean healthyComplete;
    private final Set<PointFlag> flags = EnumSet.noneOf(PointFlag.class);

    private SessionLimbs(CourseFacts course, LimbReadings readings) {
        var limbs = course.limbs();
        affected = limbs.stream().map(readings::of).toList();
        complete = affected.stream().noneMatch(List::isEmpty);
        var others = course.measure() == Measure.EXCESS_REDUCTION
                ? limbs.stream().map(Limb::opposite).toList()
                : List.<Limb>of();
        healthy = others.stream().map(readings::of).toList();
        healthyComplete = healthy.stream().noneMatch(List::isEmpty);
        if (!complete) {
            flags.add(PointFlag.NOT_MEASURED);
        }
        if (!healthyComplete) {
            flags.add(PointFlag.MISSING_CONTRALATERAL);
        }
        if (limbs.stream().anyMatch(readings::refused) || others.stream().anyMatch(readings::refused)) {
            flags.add(PointFlag.MEASUREMENT_REFUSED);
        }
    }

    static SessionLimbs of(CourseFacts course, List<Measurement> measurements, TherapistId therapist) {
        return new SessionLimbs(course, LimbReadings.of(measurements, therapist));
    }

    Set<PointFlag> flags() {
        return flags;
    }

    /** Whether every affected limb has a volume. */
    boolean isMeasured() {
        return complete;
    }

    /** Whether the healthy limbs have one as well. */
    boolean hasHealthyLimb() {
        return healthyComplete && !healthy.isEmpty();
    }

    /** The affected limbs alone: one volume. */
    Optional<Comparison> volumes() {
        return compare(List.of(affected));
    }

    /** The affected and the healthy limbs: two volumes. */
    Optional<Comparison> sides() {
        return compare(List.of(affected, healthy));
    }

    /** The affected limbs now and at an earlier time: two volumes. */
    Optional<Comparison> since(SessionLimbs earlier) {
        return compare(List.of(affected, earlier.affected));
    }

    /** Affected and healthy limbs now, then affected and healthy limbs at the baseline: four volumes. */
    Optional<Comparison> sidesSince(SessionLimbs baseline) {
        return compare(List.of(affected, healthy, baseline.affected, baseline.healthy));
    }

    /** Each of the columns has what each limb was measured by. */
    private Optional<Comparison> compare(List<List<List<LimbReading>>> columns) {
        var limbs = IntStream.range(0, affected.size())
                .mapToObj(
                        limb -> columns.stream().map(column -> column.get(limb)).toList())
                .toList();
        return Comparison.ofLimbs(limbs);
    }
}
