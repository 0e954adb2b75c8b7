package org.tributary.eligibility;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.eligibility.Examples.FORCEFUL;
import static org.tributary.eligibility.Examples.JANUARY_2;
import static org.tributary.eligibility.Examples.POLICIES;
import static org.tributary.eligibility.Examples.POLICY;
import static org.tributary.eligibility.Examples.RELAXED;
import static org.tributary.eligibility.Examples.assessment;
import static org.tributary.eligibility.Examples.clearance;
import static org.tributary.eligibility.Examples.day;
import static org.tributary.eligibility.Examples.finding;
import static org.tributary.eligibility.Examples.forms;
import static org.tributary.eligibility.Examples.full;
import static org.tributary.eligibility.Examples.healthy;
import static org.tributary.eligibility.Examples.index;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.Technique.TRIGGER_POINT_RELEASE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.PermissionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What one instant allows, by all kinds of facts. */
class GateDecisionSpec {

    private static final Instant MARCH_3 = day("2026-03-03");
    private static final Instant MARCH_10 = day("2026-03-10");
    private static final Instant APRIL_1 = day("2026-04-01");

    @Test
    void a_finding_holds_from_its_beginning_up_to_its_end() {
        var facts = healthy().with(finding("NUMB", null, MARCH_3, MARCH_10));

        assertThat(gateAt(MARCH_3.minusNanos(1000), facts).gate()).isEqualTo(Gate.CLEAR);
        assertThat(gateAt(MARCH_3, facts).gate()).isEqualTo(Gate.RESTRICT);
        assertThat(gateAt(MARCH_10.minusNanos(1000), facts).gate()).isEqualTo(Gate.RESTRICT);
        assertThat(gateAt(MARCH_10, facts).gate()).isEqualTo(Gate.CLEAR);
    }

    @Test
    void what_is_over_may_want_a_clearance_first() {
        var thrombosis = finding("THROMBOSIS", null, MARCH_3, null);
        var treated = healthy().with(thrombosis).ended(thrombosis.findingId(), MARCH_10);

        assertThat(gateAt(MARCH_3, treated).gate()).isEqualTo(Gate.BLOCK);
        assertThat(gateAt(MARCH_10, treated).gate()).isEqualTo(Gate.HOLD);
        assertThat(gateAt(MARCH_10, treated).reasons()).contains("THROMBOSIS_TREATED");
        assertThat(gateAt(MARCH_10, treated.with(clearance("THROMBOSIS_TREATED", MARCH_10, APRIL_1)))
                        .gate())
                .isEqualTo(Gate.CLEAR);
    }

    @Test
    void a_numb_left_foot_restricts_the_left_foot_only() {
        var window = gateAt(APRIL_1, assessed(healthy()).with(finding("NUMB", BodyRegion.LEFT_FOOT, MARCH_3, null)));

        assertThat(window.gate()).isEqualTo(Gate.RESTRICT);
        assertThat(window.restrictedTechniques()).isEmpty();
        assertThat(window.restrictions())
                .containsExactly(
                        new Restriction(BodyRegion.LEFT_LEG, FORCEFUL),
                        new Restriction(BodyRegion.LEFT_FOOT, FORCEFUL));
        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.RIGHT_FOOT)).isFalse();
        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.LEFT_CALF)).isFalse();
        assertThat(window.forbids(LIGHT_STROKING, BodyRegion.LEFT_FOOT)).isFalse();
    }

    @Test
    void a_finding_whose_place_nobody_told_restricts_everywhere() {
        assertThat(gateAt(APRIL_1, assessed(healthy()).with(finding("NUMB", null, MARCH_3, null)))
                        .restrictedTechniques())
                .isEqualTo(FORCEFUL);
    }

    @Test
    void force_needs_a_medical_assessment_in_date() {
        var facts = healthy().with(assessment(List.of(DEEP_KNEADING), List.of(), MARCH_3));

        assertThat(gateAt(MARCH_3.minusSeconds(1), facts).restrictedTechniques())
                .isEqualTo(FORCEFUL);
        assertThat(gateAt(MARCH_3, facts).restrictedTechniques()).containsExactly(TRIGGER_POINT_RELEASE);
        assertThat(gateAt(MARCH_3, facts).reasons()).containsExactly("NO_ASSESSMENT");
        assertThat(gateAt(MARCH_3, assessed(healthy())).reasons()).isEmpty();
    }

    @Test
    void an_assessment_of_a_region_allows_force_there_only() {
        var window = gateAt(MARCH_10, healthy().with(assessment(FORCEFUL, List.of(BodyRegion.LEFT_LEG), MARCH_3)));

        assertThat(window.restrictedTechniques()).isEmpty();
        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.LEFT_CALF)).isFalse();
        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.RIGHT_CALF)).isTrue();
    }

    @Test
    void an_assessment_lifts_no_finding() {
        assertThat(gateAt(APRIL_1, assessed(forms(full(JANUARY_2, "bloodThinner"))))
                        .gate())
                .isEqualTo(Gate.BLOCK);
    }

    @Test
    void a_low_index_closes_the_gate_from_when_it_was_measured_until_a_better_one() {
        var facts = healthy().with(List.of(index("0.49", MARCH_3))).with(List.of(index("0.50", MARCH_10)));

        assertThat(gateAt(MARCH_3, facts).gate()).isEqualTo(Gate.BLOCK);
        assertThat(gateAt(MARCH_10, facts).gate()).isEqualTo(Gate.CLEAR);
    }

    @Test
    void a_clearance_lifts_what_it_names_for_its_time() {
        var facts = forms(full(JANUARY_2, "cancer")).with(clearance("CANCER", MARCH_3, MARCH_10));

        assertThat(gateAt(MARCH_3.minusSeconds(1), facts).gate()).isEqualTo(Gate.HOLD);
        assertThat(gateAt(MARCH_3, facts).gate()).isEqualTo(Gate.CLEAR);
        assertThat(gateAt(MARCH_10, facts).gate()).isEqualTo(Gate.HOLD);
    }

    @Test
    void a_revoked_clearance_lifts_nothing_from_then_on() {
        var clearance = clearance("CANCER", MARCH_3, APRIL_1);
        var facts = forms(full(JANUARY_2, "cancer")).with(clearance).ended(clearance.permissionId(), MARCH_10);

        assertThat(gateAt(MARCH_3, facts).gate()).isEqualTo(Gate.CLEAR);
        assertThat(gateAt(MARCH_10, facts).gate()).isEqualTo(Gate.HOLD);
    }

    @Test
    void a_clearance_of_some_techniques_and_regions_leaves_the_others_closed() {
        var only = new Clearance(
                PermissionId.next(),
                List.of("CANCER"),
                List.of(LYMPHATIC_DRAINAGE),
                List.of(BodyRegion.LEFT_ARM),
                MARCH_3,
                APRIL_1,
                null);
        var window = gateAt(MARCH_3, forms(full(JANUARY_2, "cancer")).with(only));

        assertThat(window.gate()).isEqualTo(Gate.RESTRICT);
        assertThat(window.forbids(LYMPHATIC_DRAINAGE, BodyRegion.LEFT_HAND)).isFalse();
        assertThat(window.forbids(LYMPHATIC_DRAINAGE, BodyRegion.RIGHT_ARM)).isTrue();
        assertThat(window.restrictedTechniques()).contains(LIGHT_STROKING);
    }

    @Test
    void what_nobody_may_clear_stays_closed() {
        assertThat(gateAt(
                                MARCH_3,
                                forms(full(JANUARY_2, "bloodThinner"))
                                        .with(clearance("ANTICOAGULANT", MARCH_3, APRIL_1)))
                        .gate())
                .isEqualTo(Gate.BLOCK);
    }

    @Test
    void under_a_later_version_a_blood_thinner_is_cleared_but_never_for_force() {
        var policies = new PolicyTimeline(
                List.of(new PolicyTimeline.InForce(POLICY, JANUARY_2), new PolicyTimeline.InForce(RELAXED, MARCH_3)));
        var facts = assessed(forms(full(JANUARY_2, "bloodThinner")));
        var cleared = facts.with(clearance("ANTICOAGULANT", JANUARY_2, APRIL_1));

        assertThat(GateDecision.at(MARCH_3.minusSeconds(1), cleared, policies).window())
                .extracting(GateWindow::gate, GateWindow::policyVersion)
                .containsExactly(Gate.BLOCK, "1");
        assertThat(GateDecision.at(MARCH_3, facts, policies).window().gate()).isEqualTo(Gate.HOLD);
        assertThat(GateDecision.at(MARCH_3, cleared, policies).window())
                .extracting(GateWindow::gate, GateWindow::restrictedTechniques, GateWindow::policyVersion)
                .containsExactly(Gate.RESTRICT, FORCEFUL, "2");
    }

    @Test
    void something_that_blocks_is_told_even_where_nobody_was_screened() {
        var window = gateAt(MARCH_3, PatientFacts.NONE.with(finding("THROMBOSIS", null, MARCH_3, null)));

        assertThat(window.gate()).isEqualTo(Gate.BLOCK);
        assertThat(window.reasons()).containsExactly("SCREENING_MISSING", "THROMBOSIS");
    }

    @Test
    void a_question_of_a_later_version_was_not_answered_with_a_no() {
        var short1 = full(JANUARY_2);
        var answers = new java.util.HashMap<>(short1.answers());
        answers.remove("bloodThinner");
        var before = new org.tributary.eligibility.facts.ScreeningForm(
                short1.screeningId(), short1.kind(), JANUARY_2, null, answers, List.of(), List.of());

        assertThat(gateAt(MARCH_3, forms(before)).reasons()).contains("ANTICOAGULANT_UNSURE");
    }

    @Test
    void a_code_of_another_version_holds_until_somebody_has_looked() {
        assertThat(gateAt(MARCH_3, healthy().with(finding("OF_VERSION_9", null, MARCH_3, null))))
                .satisfies(window -> {
                    assertThat(window.gate()).isEqualTo(Gate.HOLD);
                    assertThat(window.reasons()).contains("OF_VERSION_9");
                });
    }

    @Test
    void it_names_every_fact_that_it_rests_on() {
        var form = full(JANUARY_2, "cancer");
        var numb = finding("NUMB", null, MARCH_3, null);
        var over = finding("NUMB", null, JANUARY_2, MARCH_3);
        var low = index("0.49", MARCH_3);
        var fine = index("0.95", MARCH_3.plus(1, DAYS));
        var clearance = clearance("CANCER", MARCH_3, APRIL_1);
        var assessment = assessment(FORCEFUL, List.of(), MARCH_3);
        var facts = forms(form)
                .with(numb)
                .with(over)
                .with(List.of(low))
                .with(clearance)
                .with(assessment);

        assertThat(GateDecision.at(MARCH_3, facts, POLICIES).inputs())
                .containsExactlyInAnyOrder(
                        new GateInput(
                                GateInput.FactKind.SCREENING, form.screeningId().value()),
                        new GateInput(
                                GateInput.FactKind.FINDING, numb.findingId().value()),
                        new GateInput(
                                GateInput.FactKind.SESSION, low.sessionId().value()),
                        new GateInput(
                                GateInput.FactKind.CLEARANCE,
                                clearance.permissionId().value()),
                        new GateInput(
                                GateInput.FactKind.MEDICAL_ASSESSMENT,
                                assessment.permissionId().value()));
        assertThat(GateDecision.at(MARCH_10, facts.with(List.of(fine)), POLICIES)
                        .inputs())
                .doesNotContain(new GateInput(
                        GateInput.FactKind.SESSION, low.sessionId().value()));
    }

    private static PatientFacts assessed(PatientFacts facts) {
        return facts.with(assessment(List.of(Technique.values()), List.of(), JANUARY_2));
    }

    private static GateWindow gateAt(Instant at, PatientFacts facts) {
        return GateDecision.at(at, facts, POLICIES).window();
    }
}
