package org.tributary.eligibility;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.GateWindow;
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

    /** No full screening is in force: what is known is too little or too old to be relied on. */
    record NotScreened(List<String> reasons) implements Refused {

        @Override
        public @Nullable Gate gate() {
            return null;
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
     * What a gate allows.
     *
     * @param window what holds when the treatment starts; none: nothing was ever decided about this patient
     */
    static Eligibility of(@Nullable GateWindow window, List<Technique> techniques) {
        if (window == null) {
            return new NotScreened(List.of("SCREENING_MISSING"));
        }
        return switch (window.gate()) {
            case null -> new NotScreened(window.reasons());
            case CLEAR, NOTE, RESTRICT -> withTechniques(window, techniques, new Allowed());
            case HOLD -> withTechniques(window, techniques, new AwaitingClearance(window.reasons()));
            case BLOCK, BLOCK_URGENT -> new Closed(requireNonNull(window.gate()), window.reasons());
        };
    }

    private static Eligibility withTechniques(GateWindow window, List<Technique> techniques, Eligibility otherwise) {
        var restricted = techniques.stream()
                .filter(window.restrictedTechniques()::contains)
                .toList();
        return restricted.isEmpty()
                ? otherwise
                : new Restricted(requireNonNull(window.gate()), window.reasons(), restricted);
    }
}
