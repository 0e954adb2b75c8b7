package org.tributary.eligibility;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.policy.Effect;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Gate;

/**
 * What one finding leaves to say against treatment after everything that lifts it.
 *
 * @param forbidden which techniques it forbids where
 */
record Objection(String code, Gate gate, Touch forbidden, boolean noCompression) {

    /** What a finding says, less what clearances lift of it. */
    static Objection of(String code, Effect effect, @Nullable BodyRegion found, List<Clearance> inForce) {
        var touched = regionsOf(effect, found);
        var forbidden = effect.techniques().isEmpty() ? Touch.NONE : Touch.of(effect.techniques(), touched);
        var lifting = inForce.stream()
                .filter(clearance -> effect.clearedBy() != ClearedBy.NOBODY
                        && clearance.clears().contains(code))
                .toList();
        if (lifting.isEmpty()) {
            return new Objection(code, effect.gate(), forbidden, effect.noCompression());
        }
        var cleared = lifting.stream()
                .map(clearance -> Touch.of(clearance.techniques(), within(clearance.regions())))
                .reduce(Touch.NONE, Touch::and);
        var never = effect.neverCleared().isEmpty() ? Touch.NONE : Touch.of(effect.neverCleared(), touched);
        // what closes the gate as a whole stays for whatever the clearance does not name
        var left = (effect.closes() ? Touch.ALL : forbidden).without(cleared).and(never);
        return new Objection(code, left.isEmpty() ? Gate.CLEAR : Gate.RESTRICT, left, effect.noCompression());
    }

    /** What it says not to have been assessed, less what physicians have allowed. */
    static Objection ofForce(String code, Effect effect, List<MedicalAssessment> inDate) {
        var allowed = inDate.stream()
                .filter(assessment -> !assessment.allows().isEmpty())
                .map(assessment -> Touch.of(assessment.allows(), within(assessment.regions())))
                .reduce(Touch.NONE, Touch::and);
        var forbidden = Touch.of(effect.techniques(), _ -> true).without(allowed);
        return new Objection(code, effect.gate(), forbidden, false);
    }

    /** Whether it leaves nothing to say. */
    boolean isLifted() {
        return gate == Gate.CLEAR && forbidden.isEmpty() && !noCompression;
    }

    private static Predicate<BodyRegion> regionsOf(Effect effect, @Nullable BodyRegion found) {
        if (!effect.onlyAt().isEmpty()) {
            return region -> effect.onlyAt().stream().anyMatch(region::overlaps);
        }
        return effect.onlyWhereFound() && found != null ? found::overlaps : _ -> true;
    }

    private static Predicate<BodyRegion> within(List<BodyRegion> regions) {
        return region -> regions.isEmpty() || regions.stream().anyMatch(some -> some.covers(region));
    }
}
