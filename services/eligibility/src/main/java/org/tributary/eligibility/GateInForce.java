package org.tributary.eligibility;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/**
 * What a patient's forms together allow at a time: the most severe of the last full form and of every short one after it, for as
 * long as the full form is valid. No short form renews a full one.
 *
 * <p>A short form that says that nothing has changed confirms the full form and does not count, so that a full form which is
 * charted late is not outranked by it. Where there was no valid full form to confirm, it counts like any other.
 *
 * @param gate the most severe of all that count; it may be too old
 * @param reasons of all that count, in the order of the alphabet
 * @param restrictedTechniques forbidden by any that counts
 * @param validUntil the first moment at which it is too old
 * @param forms those that count, the one answered first first
 */
public record GateInForce<F extends AnsweredForm>(
        Gate gate, List<String> reasons, List<Technique> restrictedTechniques, Instant validUntil, List<F> forms) {

    /**
     * What the forms answered by a time say, however old they are; empty if there are none.
     *
     * @param charted in the order in which they were charted: of two answered at the same moment, the one charted later is later
     */
    public static <F extends AnsweredForm> Optional<GateInForce<F>> at(Instant at, List<F> charted) {
        var answered = charted.stream()
                .filter(form -> !form.answeredAt().isAfter(at))
                .sorted(comparing(AnsweredForm::answeredAt))
                .toList();
        return answered.isEmpty() ? Optional.empty() : Optional.of(united(counted(answered)));
    }

    /** Whether it is still young enough to decide. */
    public boolean isValidAt(Instant at) {
        return at.isBefore(validUntil);
    }

    private static <F extends AnsweredForm> List<F> counted(List<F> answered) {
        var lastFull = answered.stream().map(AnsweredForm::kind).toList().lastIndexOf(ScreeningKind.FULL);
        if (lastFull < 0) {
            return answered;
        }
        var full = answered.get(lastFull);
        return answered.subList(lastFull, answered.size()).stream()
                .filter(form -> !confirms(form, full))
                .toList();
    }

    /** One that does not say whether something has changed is taken for one that says so. */
    private static boolean confirms(AnsweredForm form, AnsweredForm full) {
        return form.kind() == ScreeningKind.SHORT
                && Boolean.FALSE.equals(form.changed())
                && form.answeredAt().isBefore(full.validUntil());
    }

    private static <F extends AnsweredForm> GateInForce<F> united(List<F> counted) {
        return new GateInForce<>(
                counted.stream().map(AnsweredForm::gate).max(naturalOrder()).orElseThrow(),
                sorted(counted.stream().map(AnsweredForm::reasons)),
                sorted(counted.stream().map(AnsweredForm::restrictedTechniques)),
                lastsUntil(counted),
                counted);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Stream<List<T>> ofForms) {
        return ofForms.flatMap(Collection::stream).distinct().sorted().toList();
    }

    /**
     * As long as the full form. Without one as the last that reports a change, and no longer than the last that does not say;
     * without either as the last.
     */
    private static Instant lastsUntil(List<? extends AnsweredForm> counted) {
        var first = counted.getFirst();
        return first.kind() == ScreeningKind.FULL
                ? first.validUntil()
                : Stream.concat(endOfLast(counted, true), endOfLast(counted, null))
                        .min(naturalOrder())
                        .orElseGet(() -> counted.getLast().validUntil());
    }

    private static Stream<Instant> endOfLast(List<? extends AnsweredForm> counted, @Nullable Boolean changed) {
        return counted.reversed().stream()
                .filter(form -> Objects.equals(form.changed(), changed))
                .limit(1)
                .map(AnsweredForm::validUntil);
    }
}
