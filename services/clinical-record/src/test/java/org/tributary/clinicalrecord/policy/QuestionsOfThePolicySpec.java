package org.tributary.clinicalrecord.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.policy.PolicyExamples.MARCH_3;
import static org.tributary.clinicalrecord.policy.PolicyExamples.POLICY;
import static org.tributary.clinicalrecord.policy.PolicyExamples.full;
import static org.tributary.clinicalrecord.policy.PolicyExamples.window;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.NOT_SURE;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.YES;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;
import static org.tributary.events.terms.Technique.TRIGGER_POINT_RELEASE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;

class QuestionsOfThePolicySpec {

    @Test
    void all_noes_open_the_gate_but_force_needs_a_medical_assessment() {
        var window = window(MARCH_3, PatientFacts.NONE.with(full(Map.of())));

        assertThat(window.gate()).isEqualTo(Gate.CLEAR);
        assertThat(window.reasons()).containsExactly("NO_MEDICAL_ASSESSMENT");
        assertThat(window.restrictedTechniques()).containsExactly(DEEP_KNEADING, TRIGGER_POINT_RELEASE);
        assertThat(window.policyVersion()).isEqualTo("2026-11");
        assertThat(POLICY.endOfForm(MARCH_3)).isEqualTo(Instant.parse("2026-09-03T09:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "bloodThinner,                     YES,      BLOCK,        ANTICOAGULANT",
        "bloodThinner,                     NOT_SURE, HOLD,         ANTICOAGULANT_UNSURE",
        "clottingDisorder,                 YES,      BLOCK,        CLOTTING_DISORDER",
        "clottingDisorder,                 NOT_SURE, HOLD,         CLOTTING_DISORDER_UNSURE",
        "newOneSidedSwellingPainHeat,      YES,      BLOCK_URGENT, SUSPECTED_THROMBOSIS",
        "newOneSidedSwellingPainHeat,      NOT_SURE, HOLD,         SUSPECTED_THROMBOSIS_UNSURE",
        "chestPainOrBreathlessness,        YES,      BLOCK_URGENT, CHEST_PAIN_OR_BREATHLESSNESS",
        "chestPainOrBreathlessness,        NOT_SURE, HOLD,         CHEST_PAIN_OR_BREATHLESSNESS_UNSURE",
        "feverOrSpreadingRedness,          YES,      BLOCK,        INFECTION",
        "feverOrSpreadingRedness,          NOT_SURE, HOLD,         INFECTION_UNSURE",
        "heartFailure,                     YES,      BLOCK,        HEART_FAILURE",
        "heartFailure,                     NOT_SURE, HOLD,         HEART_FAILURE_UNSURE",
        "kidneyFailure,                    YES,      BLOCK,        KIDNEY_FAILURE",
        "kidneyFailure,                    NOT_SURE, HOLD,         KIDNEY_FAILURE_UNSURE",
        "cancerNowOrInTreatment,           YES,      HOLD,         CANCER",
        "cancerNowOrInTreatment,           NOT_SURE, HOLD,         CANCER_UNSURE",
        "restPainOrNonHealingSores,        YES,      BLOCK_URGENT, LIMB_ISCHEMIA",
        "restPainOrNonHealingSores,        NOT_SURE, HOLD,         LIMB_ISCHEMIA_UNSURE",
        "numbFeet,                         YES,      RESTRICT,     LOSS_OF_PROTECTIVE_SENSATION",
        "numbFeet,                         NOT_SURE, RESTRICT,     LOSS_OF_PROTECTIVE_SENSATION_UNSURE",
        "pregnant,                         YES,      HOLD,         PREGNANCY",
        "pregnant,                         NOT_SURE, HOLD,         PREGNANCY_UNSURE",
        "recentOperationCastTravelBedRest, YES,      HOLD,         RECENT_IMMOBILITY",
        "recentOperationCastTravelBedRest, NOT_SURE, HOLD,         RECENT_IMMOBILITY_UNSURE",
    })
    void each_answer_but_a_no_closes_the_gate_as_the_policy_says(
            String question, Answer answer, Gate gate, String reason) {
        var window = window(MARCH_3, PatientFacts.NONE.with(full(Map.of(question, answer))));

        assertThat(window.gate()).isEqualTo(gate);
        assertThat(window.reasons()).containsExactlyInAnyOrder(reason, "NO_MEDICAL_ASSESSMENT");
        assertThat(window.restrictedTechniques()).contains(DEEP_KNEADING, TRIGGER_POINT_RELEASE);
    }

    @Test
    void the_table_above_names_every_question_of_the_policy() {
        assertThat(POLICY.questions()).hasSize(12);
        assertThat(POLICY.questions().values()).allSatisfy(question -> {
            assertThat(POLICY.effectOf(question.yes()).gate()).isGreaterThan(Gate.NOTE);
            assertThat(POLICY.effectOf(question.notSure()).gate()).isGreaterThan(Gate.NOTE);
        });
    }

    @Test
    void an_unsure_answer_to_a_blocking_question_holds() {
        assertThat(POLICY.questions().values())
                .filteredOn(question -> POLICY.effectOf(question.yes()).gate().compareTo(Gate.BLOCK) >= 0)
                .hasSize(8)
                .allSatisfy(question ->
                        assertThat(POLICY.effectOf(question.notSure()).gate()).isEqualTo(Gate.HOLD));
    }

    @Test
    void the_most_severe_finding_rules_and_every_reason_is_told() {
        var answers = Map.of("pregnant", YES, "bloodThinner", YES, "numbFeet", NOT_SURE);
        var window = window(MARCH_3, PatientFacts.NONE.with(full(answers)));

        assertThat(window.gate()).isEqualTo(Gate.BLOCK);
        assertThat(window.reasons())
                .containsExactly(
                        "ANTICOAGULANT", "LOSS_OF_PROTECTIVE_SENSATION_UNSURE", "NO_MEDICAL_ASSESSMENT", "PREGNANCY");
        assertThat(window.restrictedTechniques())
                .containsExactly(DEEP_KNEADING, MYOFASCIAL_RELEASE, TRIGGER_POINT_RELEASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warfarin 5 mg",
                "APIXABAN",
                "low-dose heparin",
                "Enoxaparin",
                "Eliquis 5 mg",
                "XARELTO",
                "Marevan",
                "coumadin",
                "Pradaxa 150",
                "Lixiana",
                "Savaysa",
                "Clexane 40 mg/0.4 ml",
                "Lovenox",
                "Fragmin",
                "WARFARİN",
                "Ｗａｒｆａｒｉｎ",
                "War\u00ADfarin",
                "war\u200Bfarin",
                "Hépárin"
            })
    void a_blood_thinner_among_the_medicines_blocks_whatever_was_answered(String medicine) {
        assertThat(window(MARCH_3, PatientFacts.NONE.with(full(Map.of(), List.of(), medicine)))
                        .gate())
                .isEqualTo(Gate.BLOCK);
    }

    @Test
    void an_antiplatelet_alone_restricts() {
        assertThat(window(MARCH_3, PatientFacts.NONE.with(full(Map.of(), List.of(), "Aspirin 75 mg")))
                        .gate())
                .isEqualTo(Gate.RESTRICT);
    }

    @Test
    void other_medicines_find_nothing() {
        assertThat(window(MARCH_3, PatientFacts.NONE.with(full(Map.of(), List.of(), "Paracetamol")))
                        .gate())
                .isEqualTo(Gate.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "CHRONIC_VENOUS_INSUFFICIENCY,  CLEAR",
        "LYMPHEDEMA,                    CLEAR",
        "PERIPHERAL_ARTERY_DISEASE,     RESTRICT",
        "DIABETIC_PERIPHERAL_NEUROPATHY,RESTRICT",
    })
    void a_condition_may_restrict(Condition condition, Gate gate) {
        assertThat(window(MARCH_3, PatientFacts.NONE.with(full(Map.of(), List.of(condition))))
                        .gate())
                .isEqualTo(gate);
    }

    @Test
    void answers_and_medicines_never_reach_a_log() {
        assertThat(full(Map.of(), List.of(), "Warfarin")).asString().doesNotContain("Warfarin", "bloodThinner");
    }
}
