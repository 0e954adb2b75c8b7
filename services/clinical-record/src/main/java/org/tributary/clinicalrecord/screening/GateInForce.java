package org.tributary.clinicalrecord.screening;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;

/**
 * What a patient's forms together allow at a time: the most severe of the latest full form and of every short form since that
 * reported a change.
 *
 * <p>A short form without a change confirms and decides nothing, so a full form that is charted late is not outranked by one
 * answered after it. Only where nothing was in force that it could have confirmed does it count, and closes.
 *
 * @param gate the most severe, with the reasons and the restricted techniques of all; it may be too old
 * @param forms what it rests on, the one answered first first
 */
public record GateInForce<F extends ChartedForm>(Gated gate, List<F> forms) {

    /**
     * What the forms answered by a time say, however old they are.
     *
     * @param charted in the order in which they were charted, which matters only to full forms answered at the same instant:
     *     the one charted last corrects the others
     */
    public static <F extends ChartedForm> Optional<GateInForce<F>> at(Instant at, List<F> charted) {
        var answered = charted.stream()
                .filter(form -> !form.answeredAt().isAfter(at))
                .sorted(comparing(ChartedForm::answeredAt))
                .toList();
        var deciding = deciding(answered);
        var confirmingNothing = answered.stream()
                .filter(GateInForce::confirms)
                .filter(form ->
                        deciding.stream().noneMatch(other -> other.outcome().isValidAt(form.answeredAt())))
                .toList();
        var counted = Stream.concat(deciding.stream(), confirmingNothing.stream())
                .sorted(comparing(ChartedForm::answeredAt))
                .toList();
        return counted.isEmpty() ? Optional.empty() : Optional.of(new GateInForce<>(united(counted), counted));
    }

    private static <F extends ChartedForm> List<F> deciding(List<F> answered) {
        var full = answered.stream()
                .filter(form -> form.kind() == ScreeningKind.FULL)
                .reduce((earlier, later) -> later);
        var changes = answered.stream()
                .filter(GateInForce::reportsChange)
                .filter(form ->
                        full.stream().allMatch(latest -> form.answeredAt().isAfter(latest.answeredAt())));
        return Stream.concat(full.stream(), changes).toList();
    }

    private static boolean reportsChange(ChartedForm form) {
        return form.kind() == ScreeningKind.SHORT && Boolean.TRUE.equals(form.changed());
    }

    private static boolean confirms(ChartedForm form) {
        return form.kind() == ScreeningKind.SHORT && !Boolean.TRUE.equals(form.changed());
    }

    /**
     * Lasts as long as the youngest form. That opens nothing for longer than its full form does, because a short form that
     * counts always closes; the policy sees to that.
     */
    private static Gated united(List<? extends ChartedForm> counted) {
        var outcomes = counted.stream().map(ChartedForm::outcome).toList();
        return new Gated(
                outcomes.stream().map(Gated::gate).max(naturalOrder()).orElseThrow(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.reasons().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.restrictedTechniques().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                outcomes.getLast().policyVersion(),
                outcomes.stream().map(Gated::validUntil).max(naturalOrder()).orElseThrow());
    }
}
