package org.tributary.clinicalrecord.patient;

import static java.util.Objects.requireNonNullElse;
import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.patient.Patient.Registered;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.IncompleteScreening;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.platform.kernel.Decision;

/** What a patient's answers must be, and what they decide. */
final class ScreeningRules {

    private ScreeningRules() {}

    static Decision<PatientEvent> screen(Registered patient, ScreenPatient c, PolicyTimeline policies) {
        var form = c.form();
        if (form.answeredAt().isAfter(c.at())) {
            return rejected(new AnsweredInTheFuture(form.answeredAt()));
        }
        if (form.answeredAt().isBefore(c.earliest())) {
            return rejected(new AnsweredTooEarly(form.answeredAt()));
        }
        var policy = policies.at(form.answeredAt());
        var incomplete = incomplete(form, policy);
        if (incomplete != null) {
            return rejected(incomplete);
        }
        var facts = patient.facts().with(form);
        return accepted(screened(c, facts, policies), GateRules.decided(c, facts, policies));
    }

    private static @Nullable IncompleteScreening incomplete(ScreeningForm form, ClinicalPolicy policy) {
        var missing = form.kind() == ScreeningKind.FULL ? unanswered(form, policy) : unsaid(form);
        var unexpected = form.kind() == ScreeningKind.FULL ? unasked(form, policy) : besides(form);
        return missing.isEmpty() && unexpected.isEmpty() ? null : new IncompleteScreening(missing, unexpected);
    }

    private static List<String> unanswered(ScreeningForm form, ClinicalPolicy policy) {
        return sortedWithout(policy.questions().keySet(), form.answers().keySet());
    }

    private static List<String> unasked(ScreeningForm form, ClinicalPolicy policy) {
        return sortedWithout(form.answers().keySet(), policy.questions().keySet());
    }

    private static List<String> unsaid(ScreeningForm form) {
        return form.changed() == null ? List.of("changed") : List.of();
    }

    /** A short form asks nothing but whether something has changed. */
    private static List<String> besides(ScreeningForm form) {
        return Stream.of(
                        form.answers().keySet().stream().sorted(),
                        Stream.of("conditions").filter(_ -> !form.conditions().isEmpty()),
                        Stream.of("medications").filter(_ -> !form.medications().isEmpty()))
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> sortedWithout(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).sorted().toList();
    }

    /** The gate as it was when the patient had answered. A form that confirms none in force holds, and says why. */
    private static PatientScreened screened(ScreenPatient c, PatientFacts facts, PolicyTimeline policies) {
        var form = c.form();
        var policy = policies.at(form.answeredAt());
        var decision = GateDecision.at(form.answeredAt(), facts, policies);
        var window = decision.window();
        var reasons = window.gate() == null
                ? Stream.concat(window.reasons().stream(), Stream.of(policy.noFullFormInForce()))
                        .distinct()
                        .sorted()
                        .toList()
                : window.reasons();
        var validUntil = decision.formsValidUntil();
        return new PatientScreened(
                c.patientId(),
                c.clinicId(),
                form.screeningId(),
                form.kind(),
                form.answeredAt(),
                form.changed(),
                form.answers(),
                form.conditions(),
                form.medications(),
                requireNonNullElse(window.gate(), Gate.HOLD),
                reasons,
                window.restrictedTechniques(),
                policy.version(),
                validUntil == null || !validUntil.isAfter(form.answeredAt())
                        ? policy.endOfForm(form.answeredAt())
                        : validUntil);
    }
}
