package org.tributary.clinicalrecord.session;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.MARCH_6;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.aSessionAmid;
import static org.tributary.clinicalrecord.session.SessionExamples.allIsWell;
import static org.tributary.clinicalrecord.session.SessionExamples.applied;
import static org.tributary.clinicalrecord.session.SessionExamples.apply;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.gatedBy;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.clinicalrecord.session.SessionExamples.window;
import static org.tributary.clinicalrecord.session.SessionExamples.withoutConsent;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.VisitKind.EVALUATION;
import static org.tributary.events.terms.VisitKind.TREATMENT;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionRejection.ConsentMissing;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationIncomplete;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NotATreatment;
import org.tributary.clinicalrecord.session.SessionRejection.NotCertified;
import org.tributary.clinicalrecord.session.SessionRejection.NotEligible;
import org.tributary.clinicalrecord.session.SessionRejection.RestrictedTechnique;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;
import org.tributary.eligibility.evaluation.EvaluationContents;
import org.tributary.eligibility.evaluation.MissingMeasurement;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.eligibility.policy.Requirement.Part;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Limb;

class ApplyTechniqueSpec {

    @Test
    void after_the_evaluation_hands_may_be_laid_on() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .then(applied(LYMPHATIC_DRAINAGE, 30));
    }

    @Test
    void no_technique_before_the_evaluation() {
        aSession()
                .given(started(TREATMENT))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new EvaluationFirst(SESSION));
    }

    @Test
    void no_technique_at_a_visit_for_an_evaluation() {
        aSession()
                .given(started(EVALUATION), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new NotATreatment(SESSION));
    }

    @ParameterizedTest
    @EnumSource(
            value = Gate.class,
            names = {"HOLD", "BLOCK", "BLOCK_URGENT"})
    void a_closed_gate_allows_no_technique(Gate gate) {
        aSessionAmid(gatedBy(gate))
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new NotEligible(gate, List.of("WHY")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Gate.class,
            names = {"CLEAR", "NOTE", "RESTRICT"})
    void an_open_gate_allows_what_it_does_not_restrict(Gate gate) {
        aSessionAmid(gatedBy(gate, DEEP_KNEADING))
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .then(applied(LYMPHATIC_DRAINAGE, 30));
        aSessionAmid(gatedBy(gate, DEEP_KNEADING))
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(DEEP_KNEADING, 30))
                .thenRejected(new RestrictedTechnique(DEEP_KNEADING, BodyRegion.LEFT_LEG, List.of("WHY")));
    }

    @Test
    void without_a_valid_screening_nothing_is_allowed() {
        var known = allIsWell();
        var unscreened = new DecisionContext(
                true,
                Optional.empty(),
                known.startedAt(),
                known.zone(),
                known.certificates(),
                Optional.empty(),
                EvaluationContents.NONE,
                true);

        aSessionAmid(unscreened)
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new NotEligible(null, List.of("SCREENING_MISSING")));
    }

    @Test
    void without_a_screening_in_force_nothing_is_allowed() {
        var known = allIsWell();
        var tooLate = new DecisionContext(
                true,
                Optional.of(window(null)),
                known.startedAt(),
                known.zone(),
                known.certificates(),
                Optional.empty(),
                EvaluationContents.NONE,
                true);

        aSessionAmid(tooLate)
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new NotEligible(null, List.of("WHY")));
    }

    @Test
    void no_hands_are_laid_on_a_patient_who_had_withdrawn_their_consent_by_then() {
        aSessionAmid(withoutConsent())
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new ConsentMissing(ConsentPurpose.TREATMENT, MARCH_6_10AM));
    }

    @Test
    void a_technique_that_is_forbidden_at_a_region_is_allowed_at_others() {
        var open = window(Gate.RESTRICT);
        var atTheLeg = new GateWindow(
                open.from(),
                null,
                Gate.RESTRICT,
                open.reasons(),
                List.of(),
                List.of(new Restriction(BodyRegion.LEFT_LEG, List.of(LYMPHATIC_DRAINAGE))),
                false,
                open.policyVersion());
        var known = allIsWell();
        var numb = new DecisionContext(
                true,
                Optional.of(atTheLeg),
                known.startedAt(),
                known.zone(),
                known.certificates(),
                Optional.empty(),
                EvaluationContents.NONE,
                true);
        var there = apply(LYMPHATIC_DRAINAGE, 30);
        var elsewhere = new ApplyTechnique(
                there.sessionId(), there.technique(), BodyRegion.RIGHT_LEG, 30, there.pressure(), there.at());

        aSessionAmid(numb)
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(there)
                .thenRejected(new RestrictedTechnique(LYMPHATIC_DRAINAGE, BodyRegion.LEFT_LEG, List.of("WHY")));
        assertThat(aSessionAmid(numb)
                        .given(started(TREATMENT), evaluated(pain(4)))
                        .when(elsewhere)
                        .decision()
                        .eventsOrThrow())
                .hasSize(1);
    }

    @Test
    void while_a_clearance_is_wanted_a_restricted_technique_is_refused_for_that() {
        aSessionAmid(gatedBy(Gate.HOLD, DEEP_KNEADING))
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(DEEP_KNEADING, 30))
                .thenRejected(new NotEligible(Gate.HOLD, List.of("WHY")));
    }

    @Test
    void a_technique_without_a_certificate_is_not_charted() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LIGHT_STROKING, 30))
                .thenRejected(new NotCertified(LIGHT_STROKING, MARCH_6));
    }

    @Test
    void a_certificate_holds_on_its_last_day_and_not_on_the_next() {
        var known = allIsWell();
        var nextDay = new DecisionContext(
                true,
                known.gate(),
                known.startedAt().plus(1, DAYS),
                known.zone(),
                known.certificates(),
                Optional.empty(),
                EvaluationContents.NONE,
                true);

        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .then(applied(LYMPHATIC_DRAINAGE, 30));
        aSessionAmid(nextDay)
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new NotCertified(LYMPHATIC_DRAINAGE, MARCH_6.plusDays(1)));
    }

    @Test
    void ninety_minutes_in_all_and_not_one_more() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 50))
                .when(apply(LYMPHATIC_DRAINAGE, 40))
                .then(applied(LYMPHATIC_DRAINAGE, 40));
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 50))
                .when(apply(LYMPHATIC_DRAINAGE, 41))
                .thenRejected(new SessionLength(91, 30, 90));
    }

    @Test
    void a_sum_too_large_for_a_number_is_too_long_and_not_short() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 50))
                .when(apply(LYMPHATIC_DRAINAGE, Integer.MAX_VALUE))
                .thenRejected(new SessionLength(Integer.MAX_VALUE, 30, 90));
    }

    @Test
    void facts_that_sum_up_to_too_much_stay_too_much() {
        aSession()
                .given(
                        started(TREATMENT),
                        evaluated(pain(4)),
                        applied(LYMPHATIC_DRAINAGE, Integer.MAX_VALUE),
                        applied(LYMPHATIC_DRAINAGE, 30))
                .when(apply(LYMPHATIC_DRAINAGE, 1))
                .thenRejected(new SessionLength(Integer.MAX_VALUE, 30, 90));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void a_technique_takes_time(int minutes) {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, minutes))
                .thenRejected(new SessionLength(minutes, 30, 90));
    }

    @Test
    void a_signed_session_takes_no_more_techniques() {
        aSession()
                .given(started(TREATMENT), evaluated(pain(4)), applied(LYMPHATIC_DRAINAGE, 30), signed())
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new SignedAlready(SESSION));
    }

    @Test
    void a_session_that_never_started_has_no_techniques() {
        aSession().when(apply(LYMPHATIC_DRAINAGE, 30)).thenRejected(new NeverStarted(SESSION));
    }

    /** A policy by which each leg is measured at each session. */
    @Test
    void hands_are_laid_on_once_the_evaluation_holds_what_the_policy_asks_for() {
        var swelling = new Requirement(List.of(MeasurementKind.PITTING), Part.LIMB, Period.ZERO, "pending");
        var known = allIsWell();
        var asking = new DecisionContext(
                true,
                known.gate(),
                known.startedAt(),
                known.zone(),
                known.certificates(),
                known.therapistSubject(),
                new EvaluationContents(List.of(swelling), List.of(Limb.LEFT_LEG), known.startedAt(), List.of()),
                true);
        var missing = new MissingMeasurement(List.of(MeasurementKind.PITTING), BodyRegion.LEFT_LEG, Period.ZERO);
        var pitting = new Pitting(MeasurementId.next(), Limb.LEFT_LEG, 3, 10, null, null);

        aSessionAmid(asking)
                .given(started(TREATMENT), evaluated(pain(4)))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .thenRejected(new EvaluationIncomplete(SESSION, List.of(missing)));
        aSessionAmid(asking)
                .given(started(TREATMENT), evaluated(pain(4), pitting))
                .when(apply(LYMPHATIC_DRAINAGE, 30))
                .then(applied(LYMPHATIC_DRAINAGE, 30));
    }
}
