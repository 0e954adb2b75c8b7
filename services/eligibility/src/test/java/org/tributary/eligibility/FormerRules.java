package org.tributary.eligibility;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind.FULL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How booking and the clinical record each judged a patient's forms before there was one rule. */
final class FormerRules {

    private FormerRules() {}

    static Optional<GateInForce<Form>> ofBooking(Instant at, List<Form> charted) {
        var answered = answered(at, charted);
        var full = lastFull(answered);
        var since = answered.subList(full.map(answered::lastIndexOf).orElse(-1) + 1, answered.size());
        var changes = since.stream().filter(form -> !Boolean.FALSE.equals(form.changed()));
        var deciding = Stream.concat(full.stream(), changes).toList();
        if (deciding.isEmpty()) {
            return answered.isEmpty()
                    ? Optional.empty()
                    : Optional.of(answered.getLast().alone());
        }
        return Optional.of(united(deciding, full.orElseGet(deciding::getLast).validUntil()));
    }

    static Optional<GateInForce<Form>> ofTheClinicalRecord(Instant at, List<Form> charted) {
        var answered = answered(at, charted);
        var full = lastFull(answered);
        var changes = answered.stream()
                .filter(form -> Boolean.TRUE.equals(form.changed()))
                .filter(form -> full.stream().allMatch(last -> form.answeredAt().isAfter(last.answeredAt())));
        var deciding = Stream.concat(full.stream(), changes).toList();
        var confirmingNothing = answered.stream()
                .filter(form -> form.kind() != FULL && !Boolean.TRUE.equals(form.changed()))
                .filter(form ->
                        deciding.stream().noneMatch(other -> form.answeredAt().isBefore(other.validUntil())));
        var counted = Stream.concat(deciding.stream(), confirmingNothing).toList();
        return counted.stream()
                .map(Form::validUntil)
                .max(naturalOrder())
                .map(end -> united(counted, end))
                .filter(gate -> gate.isValidAt(at));
    }

    private static List<Form> answered(Instant at, List<Form> charted) {
        return charted.stream()
                .filter(form -> !form.answeredAt().isAfter(at))
                .sorted(comparing(Form::answeredAt))
                .toList();
    }

    private static Optional<Form> lastFull(List<Form> answered) {
        return answered.stream().filter(form -> form.kind() == FULL).reduce((_, later) -> later);
    }

    private static GateInForce<Form> united(List<Form> forms, Instant end) {
        return new GateInForce<>(
                forms.stream().map(Form::gate).max(naturalOrder()).orElseThrow(),
                forms.stream().map(Form::reasons).flatMap(Collection::stream).toList(),
                forms.stream()
                        .map(Form::restrictedTechniques)
                        .flatMap(Collection::stream)
                        .toList(),
                end,
                forms);
    }
}
