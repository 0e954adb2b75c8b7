package org.tributary.eligibility;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;

/**
 * Which of a patient's forms count at a time: the last full one and every short one after it, for as long as the full one is
 * valid. No short form renews a full one.
 *
 * <p>A short form that says that nothing has changed confirms the full form and does not count, so that a full form which is
 * charted late is not outranked by it. Where there was no valid full form to confirm, it counts like any other.
 *
 * @param validUntil the first moment at which they are too old
 * @param forms those that count, the one answered first first
 */
record CountedForms(Instant validUntil, List<ScreeningForm> forms) {

    /**
     * Those answered by then, however old they are; empty if there are none.
     *
     * @param charted in the order in which they were charted: of two answered at the same moment, the one charted later is later
     */
    static Optional<CountedForms> at(Instant at, List<ScreeningForm> charted, ClinicalPolicy policy) {
        var answered = answeredBy(at, charted);
        if (answered.isEmpty()) {
            return Optional.empty();
        }
        var counted = counted(answered, policy);
        return Optional.of(new CountedForms(lastsUntil(counted, policy), counted));
    }

    /** Those answered by then, the one answered first first. */
    static List<ScreeningForm> answeredBy(Instant at, List<ScreeningForm> charted) {
        return charted.stream()
                .filter(form -> !form.answeredAt().isAfter(at))
                .sorted(comparing(ScreeningForm::answeredAt))
                .toList();
    }

    /** Where the last full form stands among them; before the first if there is none. */
    static int lastFull(List<ScreeningForm> answered) {
        return answered.stream().map(ScreeningForm::kind).toList().lastIndexOf(ScreeningKind.FULL);
    }

    boolean isValidAt(Instant at) {
        return at.isBefore(validUntil);
    }

    private static List<ScreeningForm> counted(List<ScreeningForm> answered, ClinicalPolicy policy) {
        var lastFull = lastFull(answered);
        if (lastFull < 0) {
            return answered;
        }
        var end = policy.endOfForm(answered.get(lastFull).answeredAt());
        return answered.subList(lastFull, answered.size()).stream()
                .filter(form -> !confirms(form, end))
                .toList();
    }

    /** One that does not say whether something has changed is taken for one that says so. */
    private static boolean confirms(ScreeningForm form, Instant endOfFull) {
        return form.kind() == ScreeningKind.SHORT
                && Boolean.FALSE.equals(form.changed())
                && form.answeredAt().isBefore(endOfFull);
    }

    /**
     * As long as the full form. Without one as the last that reports a change, and no longer than the last that does not say;
     * without either as the last.
     */
    private static Instant lastsUntil(List<ScreeningForm> counted, ClinicalPolicy policy) {
        var last = counted.getFirst().kind() == ScreeningKind.FULL
                ? counted.getFirst().answeredAt()
                : Stream.concat(lastOf(counted, true), lastOf(counted, null))
                        .min(naturalOrder())
                        .orElseGet(() -> counted.getLast().answeredAt());
        return policy.endOfForm(last);
    }

    private static Stream<Instant> lastOf(List<ScreeningForm> counted, @Nullable Boolean changed) {
        return counted.reversed().stream()
                .filter(form -> Objects.equals(form.changed(), changed))
                .limit(1)
                .map(ScreeningForm::answeredAt);
    }
}
