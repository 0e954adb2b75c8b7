package org.tributary.booking.appointment;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.DecisionContext.Screening;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Technique;

/** A screening form that a patient answered, and what the policy of that day made of it. */
record AnsweredForm(ScreeningKind kind, @Nullable Boolean changed, Instant answeredAt, Screening found) {

    /**
     * What is in force at a time: the last full form answered by then, and with it every short one after it that reports a
     * change. A short form without a change confirms and opens nothing: a full form that is charted late is not outranked by it.
     *
     * @param forms by when they were answered, and those of one moment as they were charted
     */
    static Optional<Screening> inForceAt(Instant at, List<AnsweredForm> forms) {
        var answered =
                forms.stream().filter(form -> !form.answeredAt.isAfter(at)).toList();
        var full = answered.stream().filter(AnsweredForm::isFull).reduce((_, later) -> later);
        var sinceThen = answered.subList(full.map(answered::lastIndexOf).orElse(-1) + 1, answered.size());
        var deciding = Stream.concat(full.stream(), sinceThen.stream().filter(AnsweredForm::reportsAChange))
                .map(AnsweredForm::found)
                .toList();
        return deciding.isEmpty()
                ? answered.stream().reduce((_, later) -> later).map(AnsweredForm::found)
                : Optional.of(united(deciding, full.map(AnsweredForm::found).orElseGet(deciding::getLast)));
    }

    private boolean isFull() {
        return kind == ScreeningKind.FULL;
    }

    /** One that does not say counts as one that does. */
    private boolean reportsAChange() {
        return !isFull() && !Boolean.FALSE.equals(changed);
    }

    /** The most severe gate for all the reasons, as long as the full form is valid. */
    private static Screening united(List<Screening> found, Screening full) {
        var restricted = EnumSet.noneOf(Technique.class);
        found.stream().map(Screening::restrictedTechniques).forEach(restricted::addAll);
        return new Screening(
                found.stream().map(Screening::gate).max(naturalOrder()).orElseThrow(),
                found.stream()
                        .map(Screening::reasons)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList(),
                restricted,
                full.validUntil());
    }
}
