package org.tributary.clinicalrecord.policy;

import static org.tributary.events.clinicalrecord.PatientEvent.Answer.NO;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.PermissionId;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Technique;

/** Forms and decisions by the version of the policy that the release carries. */
final class PolicyExamples {

    static final Instant MARCH_3 = Instant.parse("2026-03-03T09:30:00Z");
    static final Instant MARCH_6 = Instant.parse("2026-03-06T09:50:00Z");
    static final Instant APRIL_1 = Instant.parse("2026-04-01T00:00:00Z");

    static final ClinicalPolicy POLICY = ClinicalPolicies.first();
    static final PolicyTimeline POLICIES = PolicyTimeline.of(POLICY);

    private PolicyExamples() {}

    static GateWindow window(Instant at, PatientFacts facts) {
        return GateDecision.at(at, facts, POLICIES).window();
    }

    static PatientFacts assessed(ScreeningForm form) {
        return PatientFacts.NONE
                .with(form)
                .with(new MedicalAssessment(
                        PermissionId.next(),
                        List.of(Technique.values()),
                        List.of(),
                        MARCH_3,
                        APRIL_1.plusSeconds(1),
                        null));
    }

    static ScreeningForm full(Map<String, Answer> butFor) {
        return full(butFor, List.of());
    }

    static ScreeningForm full(Map<String, Answer> butFor, List<Condition> conditions, String... medicines) {
        var answers = new HashMap<String, Answer>();
        POLICY.questions().keySet().forEach(question -> answers.put(question, NO));
        answers.putAll(butFor);
        return new ScreeningForm(
                ScreeningId.next(),
                ScreeningKind.FULL,
                MARCH_3,
                null,
                answers,
                conditions,
                Stream.of(medicines).map(name -> new Medication(name, null)).toList());
    }
}
