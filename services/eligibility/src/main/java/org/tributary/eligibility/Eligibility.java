package org.tributary.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** Whether the gate in force lets a patient be treated at a time with some techniques, and why not. */
public sealed interface Eligibility {

    record Allowed() implements Eligibility {}

    /** It may be planned, and it is not done before somebody has cleared what was found. */
    record AwaitingClearance(List<String> reasons) implements Eligibility {}

    /** It may be neither planned nor done. */
    sealed interface Refused extends Eligibility {

        /** What screening says, as far as anybody was screened. */
        @Nullable
        Gate gate();

        List<String> reasons();

        /** Those of the treatment that are forbidden; none where it is not for the techniques. */
        default List<Technique> restrictedTechniques() {
            return List.of();
        }
    }

    record NeverScreened() implements Refused {

        @Override
        public @Nullable Gate gate() {
            return null;
        }

        @Override
        public List<String> reasons() {
            return List.of("SCREENING_MISSING");
        }
    }

    /** What was found is too old to be relied on. */
    record Expired(Gate gate) implements Refused {

        @Override
        public List<String> reasons() {
            return List.of("SCREENING_EXPIRED");
        }
    }

    record Closed(Gate gate, List<String> reasons) implements Refused {}

    /** Without these techniques it might be allowed. */
    record Restricted(Gate gate, List<String> findings, List<Technique> restrictedTechniques) implements Refused {

        @Override
        public List<String> reasons() {
            return Stream.concat(
                            findings.stream(),
                            restrictedTechniques.stream().map(technique -> "RESTRICTED_" + technique))
                    .toList();
        }
    }

    /**
     * A screening counts for a treatment that starts while it is valid, not for one that starts as it ends.
     *
     * @param inForce what the forms answered by then say, if there are any
     * @param at when the treatment starts
     */
    static Eligibility of(@Nullable GateInForce<?> inForce, List<Technique> techniques, Instant at) {
        if (inForce == null) {
            return new NeverScreened();
        }
        if (!inForce.isValidAt(at)) {
            return new Expired(inForce.gate());
        }
        return switch (inForce.gate()) {
            case CLEAR, NOTE, RESTRICT -> withTechniques(inForce, techniques, new Allowed());
            case HOLD -> withTechniques(inForce, techniques, new AwaitingClearance(inForce.reasons()));
            case BLOCK, BLOCK_URGENT -> new Closed(inForce.gate(), inForce.reasons());
        };
    }

    private static Eligibility withTechniques(
            GateInForce<?> inForce, List<Technique> techniques, Eligibility otherwise) {
        var restricted = techniques.stream()
                .filter(inForce.restrictedTechniques()::contains)
                .toList();
        return restricted.isEmpty() ? otherwise : new Restricted(inForce.gate(), inForce.reasons(), restricted);
    }
}
