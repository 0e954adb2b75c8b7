package org.tributary.events.clinicalrecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/**
 * What may be done with a patient for a stretch of time, as long as nothing else is learnt.
 *
 * @param until the first moment at which it does not hold any more; none: nothing known ends it
 * @param gate none where no full screening is in force: then nothing may be done
 * @param reasons codes of what speaks against treatment, in the order of the alphabet
 * @param restrictedTechniques forbidden everywhere
 * @param restrictions forbidden besides, at some regions only
 * @param noCompression no compression is put on
 * @param policyVersion the version of the clinical policy that decided
 */
public record GateWindow(
        Instant from,
        @Nullable Instant until,
        @Nullable Gate gate,
        List<String> reasons,
        List<Technique> restrictedTechniques,
        List<Restriction> restrictions,
        boolean noCompression,
        String policyVersion) {

    /** Techniques that are forbidden at a region. */
    public record Restriction(BodyRegion region, List<Technique> techniques) {}

    /** The same for another stretch of time. */
    public GateWindow during(Instant begin, @Nullable Instant end) {
        return new GateWindow(
                begin, end, gate, reasons, restrictedTechniques, restrictions, noCompression, policyVersion);
    }

    /** Whether it holds then. */
    public boolean includes(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** Whether a technique is forbidden at a region. */
    public boolean forbids(Technique technique, BodyRegion region) {
        return restrictedTechniques.contains(technique)
                || restrictions.stream()
                        .anyMatch(some ->
                                some.region() == region && some.techniques().contains(technique));
    }
}
