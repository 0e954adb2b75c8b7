package org.tributary.clinicalrecord.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.NO;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.NOT_SURE;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.YES;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;
import static org.tributary.events.terms.Technique.TRIGGER_POINT_RELEASE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.clinicalrecord.screening.Screening.Gated;
import org.tributary.clinicalrecord.screening.Screening.Incomplete;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;

class ScreeningPolicySpec {

    private static final Instant MARCH_3 = Instant.parse("2026-03-03T09:30:00Z");
    private static final Instant SEPTEMBER_3 = Instant.parse("2026-09-03T09:30:00Z");
    private static final Instant MARCH_6 = Instant.parse("2026-03-06T09:50:00Z");

    private final ScreeningPolicy policy = ScreeningPolicies.inForce();

    @Test
    void all_noes_open_the_gate_but_force_needs_a_medical_assessment() {
        assertThat(policy.evaluate(full(Map.of()), Optional.empty()))
                .isEqualTo(new Gated(
                        Gate.CLEAR,
                        List.of("NO_MEDICAL_ASSESSMENT"),
                        List.of(DEEP_KNEADING, TRIGGER_POINT_RELEASE),
                        "2026-11",
                        SEPTEMBER_3));
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
        var outcome = gated(full(Map.of(question, answer)));

        assertThat(outcome.gate()).isEqualTo(gate);
        assertThat(outcome.reasons()).containsExactlyInAnyOrder(reason, "NO_MEDICAL_ASSESSMENT");
        assertThat(outcome.restrictedTechniques()).contains(DEEP_KNEADING, TRIGGER_POINT_RELEASE);
    }

    @Test
    void the_table_above_names_every_question_of_the_policy() {
        assertThat(policy.questions()).hasSize(12);
        assertThat(policy.questions().values()).allSatisfy(question -> {
            assertThat(question.yes().gate()).isGreaterThan(Gate.NOTE);
            assertThat(question.notSure().gate()).isGreaterThan(Gate.NOTE);
        });
    }

    @Test
    void an_unsure_answer_to_a_blocking_question_holds() {
        assertThat(policy.questions().values())
                .filteredOn(question -> question.yes().gate().compareTo(Gate.BLOCK) >= 0)
                .hasSize(8)
                .allSatisfy(question -> assertThat(question.notSure().gate()).isEqualTo(Gate.HOLD));
    }

    @Test
    void the_most_severe_finding_rules_and_every_reason_is_told() {
        var outcome = gated(full(Map.of("pregnant", YES, "bloodThinner", YES, "numbFeet", NOT_SURE)));

        assertThat(outcome.gate()).isEqualTo(Gate.BLOCK);
        assertThat(outcome.reasons())
                .containsExactly(
                        "ANTICOAGULANT", "LOSS_OF_PROTECTIVE_SENSATION_UNSURE", "NO_MEDICAL_ASSESSMENT", "PREGNANCY");
        assertThat(outcome.restrictedTechniques())
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
        assertThat(gated(full(Map.of(), List.of(), medicine)).gate()).isEqualTo(Gate.BLOCK);
    }

    @Test
    void an_antiplatelet_alone_restricts() {
        assertThat(gated(full(Map.of(), List.of(), "Aspirin 75 mg")).gate()).isEqualTo(Gate.RESTRICT);
    }

    @Test
    void other_medicines_find_nothing() {
        assertThat(gated(full(Map.of(), List.of(), "Paracetamol")).gate()).isEqualTo(Gate.CLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "CHRONIC_VENOUS_INSUFFICIENCY,  CLEAR",
        "LYMPHEDEMA,                    CLEAR",
        "PERIPHERAL_ARTERY_DISEASE,     RESTRICT",
        "DIABETIC_PERIPHERAL_NEUROPATHY,RESTRICT",
    })
    void a_condition_may_restrict(Condition condition, Gate gate) {
        assertThat(gated(full(Map.of(), List.of(condition))).gate()).isEqualTo(gate);
    }

    @Test
    void a_question_left_out_or_never_asked_makes_a_full_form_incomplete() {
        var answers = new HashMap<>(full(Map.of()).answers());
        answers.remove("bloodThinner");
        answers.put("likesMassage", YES);

        assertThat(policy.evaluate(form(ScreeningKind.FULL, null, answers), Optional.empty()))
                .isEqualTo(new Incomplete(List.of("bloodThinner"), List.of("likesMassage")));
    }

    @Test
    void a_short_form_without_a_change_confirms_what_stands_and_renews_nothing() {
        var standing = gated(full(Map.of("numbFeet", YES)));

        assertThat(policy.evaluate(brief(false), Optional.of(standing))).isEqualTo(standing);
    }

    @Test
    void a_short_form_with_a_change_holds_until_a_full_one() {
        var outcome = (Gated) policy.evaluate(brief(true), Optional.of(gated(full(Map.of()))));

        assertThat(outcome.gate()).isEqualTo(Gate.HOLD);
        assertThat(outcome.reasons()).containsExactly("CHANGED_SINCE_FULL_SCREENING", "NO_MEDICAL_ASSESSMENT");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_short_form_never_opens_what_a_full_one_closed(boolean changed) {
        var blocked = gated(full(Map.of("bloodThinner", YES)));

        assertThat(((Gated) policy.evaluate(brief(changed), Optional.of(blocked))).gate())
                .isEqualTo(Gate.BLOCK);
    }

    @Test
    void a_short_form_with_nothing_to_confirm_holds() {
        assertThat(((Gated) policy.evaluate(brief(false), Optional.empty())).reasons())
                .containsExactly("FULL_SCREENING_NEEDED", "NO_MEDICAL_ASSESSMENT");
    }

    @Test
    void a_short_form_cannot_confirm_a_full_one_that_is_too_old() {
        var old = new Gated(Gate.CLEAR, List.of(), List.of(), "2026-11", MARCH_6);

        assertThat(((Gated) policy.evaluate(brief(false), Optional.of(old))).gate())
                .isEqualTo(Gate.HOLD);
    }

    @Test
    void a_short_form_must_say_whether_something_changed() {
        assertThat(policy.evaluate(form(ScreeningKind.SHORT, null, Map.of()), Optional.empty()))
                .isEqualTo(new Incomplete(List.of("changed"), List.of()));
    }

    @Test
    void a_short_form_that_says_more_than_it_asks_is_not_taken() {
        var form = new ScreeningForm(
                ScreeningKind.SHORT,
                MARCH_6,
                false,
                Map.of("bloodThinner", NO),
                List.of(Condition.LYMPHEDEMA),
                List.of(new Medication("Warfarin", null)));

        assertThat(policy.evaluate(form, Optional.empty()))
                .isEqualTo(new Incomplete(List.of(), List.of("bloodThinner", "conditions", "medications")));
    }

    @ParameterizedTest
    @EnumSource(Gate.class)
    void a_gate_lasts_up_to_but_not_including_its_last_instant(Gate gate) {
        var outcome = new Gated(gate, List.of(), List.of(), "2026-11", SEPTEMBER_3);

        assertThat(outcome.isValidAt(SEPTEMBER_3.minusNanos(1))).isTrue();
        assertThat(outcome.isValidAt(SEPTEMBER_3)).isFalse();
    }

    @Test
    void the_policy_says_who_drew_it_up_and_that_no_clinician_has_signed_it() {
        assertThat(policy.author()).isNotBlank();
        assertThat(policy.date()).isNotNull();
        assertThat(policy.ratification()).isEqualTo("pending clinical ratification");
        assertThat(policy.medicines())
                .extracting(ScreeningPolicy.Medicine::ratification)
                .containsOnly("pending clinical ratification");
    }

    @ParameterizedTest
    @EnumSource(
            value = Gate.class,
            names = {"CLEAR", "NOTE", "RESTRICT"})
    void no_policy_lets_a_short_form_open_a_gate(Gate open) {
        var lax = new Finding(open, "ASKED_NOTHING", List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> withShortForms(lax, policy.noFullFormInForce()));
        assertThatIllegalArgumentException().isThrownBy(() -> withShortForms(policy.shortFormSaysChanged(), lax));
    }

    @Test
    void answers_and_medicines_never_reach_a_log() {
        assertThat(full(Map.of(), List.of(), "Warfarin")).asString().doesNotContain("Warfarin", "bloodThinner");
    }

    private ScreeningPolicy withShortForms(Finding changed, Finding confirmingNothing) {
        return new ScreeningPolicy(
                policy.version(),
                policy.author(),
                policy.date(),
                policy.ratification(),
                policy.fullFormValidFor(),
                policy.questions(),
                policy.conditions(),
                policy.medicines(),
                policy.withoutMedicalAssessment(),
                changed,
                confirmingNothing);
    }

    private Gated gated(ScreeningForm form) {
        return (Gated) policy.evaluate(form, Optional.empty());
    }

    private ScreeningForm full(Map<String, Answer> butFor) {
        return full(butFor, List.of());
    }

    private ScreeningForm full(Map<String, Answer> butFor, List<Condition> conditions, String... medicines) {
        var answers = new HashMap<String, Answer>();
        policy.questions().keySet().forEach(question -> answers.put(question, NO));
        answers.putAll(butFor);
        return new ScreeningForm(
                ScreeningKind.FULL,
                MARCH_3,
                null,
                answers,
                conditions,
                List.of(medicines).stream()
                        .map(name -> new Medication(name, null))
                        .toList());
    }

    private static ScreeningForm brief(boolean changed) {
        return form(ScreeningKind.SHORT, changed, Map.of());
    }

    private static ScreeningForm form(ScreeningKind kind, @Nullable Boolean changed, Map<String, Answer> answers) {
        return new ScreeningForm(kind, MARCH_6, changed, answers, List.of(), List.of());
    }
}
