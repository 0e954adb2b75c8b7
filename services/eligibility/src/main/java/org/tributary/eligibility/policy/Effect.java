package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/**
 * What one finding means for the patient's safety.
 *
 * @param gate how far it closes the gate
 * @param says in words, for the desk
 * @param toDo what to do now
 * @param techniques forbidden by it
 * @param onlyAt where these are forbidden; where nothing is named: everywhere
 * @param onlyWhereFound they are forbidden only where the finding is; one without a place forbids them everywhere
 * @param noCompression no compression is put on
 * @param clearedBy who may lift it for a time
 * @param neverCleared techniques that stay forbidden under every clearance
 * @param onceOver the finding that stands after this one has ended, until it is cleared
 */
public record Effect(
        Gate gate,
        String says,
        @Nullable String toDo,
        List<Technique> techniques,
        List<BodyRegion> onlyAt,
        boolean onlyWhereFound,
        boolean noCompression,
        ClearedBy clearedBy,
        List<Technique> neverCleared,
        @Nullable String onceOver) {

    /** What a document leaves out forbids nothing, and nobody may lift what it says of nobody. */
    public Effect {
        requireNonNull(gate, "An effect needs a gate");
        requireNonNull(says, "An effect needs words for the desk");
        techniques = List.copyOf(requireNonNullElse(techniques, List.of()));
        onlyAt = List.copyOf(requireNonNullElse(onlyAt, List.of()));
        clearedBy = requireNonNullElse(clearedBy, ClearedBy.NOBODY);
        neverCleared = List.copyOf(requireNonNullElse(neverCleared, List.of()));
        if (!techniques.containsAll(neverCleared)) {
            throw new IllegalArgumentException("Only a technique that is forbidden can stay forbidden");
        }
    }

    /** Whether no treatment is allowed until somebody has cleared it. */
    public boolean closes() {
        return gate.compareTo(Gate.HOLD) >= 0;
    }

    /** Who may lift a finding for a time. */
    public enum ClearedBy {
        THERAPIST,
        CLINICAL_LEAD,
        NOBODY
    }
}
