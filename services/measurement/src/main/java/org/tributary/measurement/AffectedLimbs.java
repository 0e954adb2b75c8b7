package org.tributary.measurement;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which limbs are affected, each from an instant on: laterality is a clinical attribute with dates. A limb that is affected
 * stays so.
 *
 * @param since by limb
 * @param <L> what names a limb
 */
public record AffectedLimbs<L>(Map<L, Instant> since) {

    /** Whether the limb is affected then. */
    public boolean includes(L limb, Instant at) {
        @Nullable Instant from = since.get(limb);
        return from != null && !at.isBefore(from);
    }

    /** How two opposite limbs, of which the first is affected, may be compared between two times. */
    public Sides sides(L opposite, Instant baseline, Instant now) {
        if (includes(opposite, baseline)) {
            return Sides.BOTH;
        }
        return includes(opposite, now) ? Sides.BOTH_SINCE : Sides.ONE;
    }
}
