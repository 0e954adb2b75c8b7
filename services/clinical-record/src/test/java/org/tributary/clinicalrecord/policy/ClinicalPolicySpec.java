package org.tributary.clinicalrecord.policy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.NO;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.NOT_SURE;
import static org.tributary.events.clinicalrecord.PatientEvent.Answer.YES;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;
import static org.tributary.events.terms.Technique.TRIGGER_POINT_RELEASE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.eligibility.GateDecision;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.MedicalAssessment;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.Effect;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.eligibility.policy.Medicine;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.events.ScreeningId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class ClinicalPolicySpec {

    private static final Instant MARCH_3 = Instant.parse("2026-03-03T09:30:00Z");
    private static final Instant MARCH_6 = Instant.parse("2026-03-06T09:50:00Z");
    private static final Instant APRIL_1 = Instant.parse("2026-04-01T00:00:00Z");

    private static final ClinicalPolicy POLICY = ClinicalPolicies.first();
    private static final PolicyTimeline POLICIES = PolicyTimeline.of(POLICY);

    /**
     * The whole table: gate; techniques that are forbidden (light stroking, deep kneading, myofascial release, lymphatic drainage,
     * trigger points) and where; who clears it and which techniques nobody does; what holds once it is over; compression.
     */
    private static final String TABLE = """
            ABDOMINAL_AORTIC_ANEURYSM | RESTRICT | ls+dk+mr+ld+tp | ABDOMEN | THERAPIST | - | - | -
            ABDOMINAL_SURGERY_RECENT | RESTRICT | ls+dk+mr+ld+tp | ABDOMEN | THERAPIST | - | - | -
            ABI_0_50_TO_0_79 | HOLD | dk+tp | everywhere | THERAPIST | dk+tp | - | no compression
            ABI_0_80_TO_0_90 | RESTRICT | dk+tp | where found | THERAPIST | - | - | -
            ABI_BELOW_0_50 | BLOCK | - | everywhere | NOBODY | - | - | no compression
            ABI_NOT_COMPRESSIBLE | HOLD | - | everywhere | THERAPIST | - | - | -
            ACUTE_DVT_OR_PE | BLOCK | - | everywhere | NOBODY | - | DVT_OR_PE_TREATED | -
            ANKLE_PRESSURE_BELOW_60 | BLOCK | - | everywhere | NOBODY | - | - | no compression
            ANTICOAGULANT | BLOCK | dk+tp | everywhere | NOBODY | dk+tp | - | -
            ANTICOAGULANT_UNSURE | HOLD | dk+tp | everywhere | THERAPIST | dk+tp | - | -
            ANTIPLATELET | RESTRICT | dk+tp | everywhere | THERAPIST | - | - | -
            ARRHYTHMIA | RESTRICT | ld | NECK | THERAPIST | - | - | -
            ASTHMA | NOTE | - | everywhere | THERAPIST | - | - | -
            CANCER | HOLD | - | everywhere | THERAPIST | - | - | -
            CANCER_ACTIVE | HOLD | - | everywhere | THERAPIST | - | - | -
            CANCER_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            CAROTID_SINUS_HYPERSENSITIVITY | RESTRICT | ld | NECK | THERAPIST | - | - | -
            CELLULITIS | BLOCK | - | everywhere | NOBODY | - | INFECTION_TREATED | -
            CHANGED_SINCE_FULL_SCREENING | HOLD | - | everywhere | NOBODY | - | - | -
            CHEST_PAIN_OR_BREATHLESSNESS | BLOCK_URGENT | - | everywhere | NOBODY | - | - | -
            CHEST_PAIN_OR_BREATHLESSNESS_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            CLOTTING_DISORDER | BLOCK | dk+tp | everywhere | NOBODY | dk+tp | - | -
            CLOTTING_DISORDER_UNSURE | HOLD | dk+tp | everywhere | THERAPIST | dk+tp | - | -
            DIVERTICULITIS | RESTRICT | ls+dk+mr+ld+tp | ABDOMEN | THERAPIST | - | - | -
            DVT_OR_PE_TREATED | HOLD | - | everywhere | CLINICAL_LEAD | - | - | -
            EDEMA_OF_UNKNOWN_CAUSE | HOLD | - | everywhere | THERAPIST | - | - | -
            FEVER | BLOCK | - | everywhere | NOBODY | - | - | -
            FRESH_SCAR | RESTRICT | ls+dk+mr+ld+tp | where found | THERAPIST | - | - | -
            FULL_SCREENING_NEEDED | HOLD | - | everywhere | NOBODY | - | - | -
            HEART_FAILURE | BLOCK | - | everywhere | NOBODY | - | - | -
            HEART_FAILURE_COMPENSATED | HOLD | - | everywhere | CLINICAL_LEAD | - | - | -
            HEART_FAILURE_DECOMPENSATED | BLOCK | - | everywhere | NOBODY | - | HEART_FAILURE_COMPENSATED | -
            HEART_FAILURE_NYHA_IV | BLOCK | - | everywhere | NOBODY | - | HEART_FAILURE_COMPENSATED | -
            HEART_FAILURE_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            HYPERTENSION_UNCONTROLLED | HOLD | - | everywhere | THERAPIST | - | - | -
            HYPERTHYROIDISM | RESTRICT | ld | NECK | THERAPIST | - | - | -
            HYPOTENSION_SYMPTOMATIC | HOLD | - | everywhere | THERAPIST | - | - | -
            ILEUS | RESTRICT | ls+dk+mr+ld+tp | ABDOMEN | THERAPIST | - | - | -
            INFECTION | BLOCK | - | everywhere | NOBODY | - | - | -
            INFECTION_TREATED | HOLD | - | everywhere | THERAPIST | - | - | -
            INFECTION_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            KIDNEY_FAILURE | BLOCK | - | everywhere | NOBODY | - | - | -
            KIDNEY_FAILURE_ACUTE | BLOCK | - | everywhere | NOBODY | - | KIDNEY_FAILURE_CHRONIC | -
            KIDNEY_FAILURE_CHRONIC | HOLD | - | everywhere | THERAPIST | - | - | -
            KIDNEY_FAILURE_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            LIMB_ISCHEMIA | BLOCK_URGENT | - | everywhere | NOBODY | - | - | -
            LIMB_ISCHEMIA_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            LIMB_THREATENING_ISCHEMIA | BLOCK_URGENT | - | everywhere | NOBODY | - | - | -
            LOSS_OF_PROTECTIVE_SENSATION | RESTRICT | dk+mr+tp | where found | THERAPIST | - | - | -
            LOSS_OF_PROTECTIVE_SENSATION_UNSURE | RESTRICT | dk+mr+tp | where found | THERAPIST | - | - | -
            LYMPHANGITIS | BLOCK | - | everywhere | NOBODY | - | INFECTION_TREATED | -
            NO_MEDICAL_ASSESSMENT | CLEAR | dk+tp | everywhere | NOBODY | - | - | -
            OPEN_WOUND | RESTRICT | ls+dk+mr+ld+tp | where found | THERAPIST | - | - | -
            PERIPHERAL_ARTERY_DISEASE | RESTRICT | dk+tp | everywhere | THERAPIST | - | - | -
            PREGNANCY | HOLD | ls+dk+mr+ld+tp | ABDOMEN | THERAPIST | ls+dk+mr+ld+tp | - | -
            PREGNANCY_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            RADIOTHERAPY_SKIN | RESTRICT | ls+dk+mr+ld+tp | where found | THERAPIST | - | - | -
            RECENT_IMMOBILITY | HOLD | - | everywhere | THERAPIST | - | - | -
            RECENT_IMMOBILITY_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            SKIN_GRAFT | RESTRICT | ls+dk+mr+ld+tp | where found | THERAPIST | - | - | -
            SUSPECTED_THROMBOSIS | BLOCK_URGENT | - | everywhere | NOBODY | - | - | -
            SUSPECTED_THROMBOSIS_UNSURE | HOLD | - | everywhere | THERAPIST | - | - | -
            SYSTEMIC_INFECTION | BLOCK | - | everywhere | NOBODY | - | INFECTION_TREATED | -
            THROMBOPHLEBITIS | BLOCK | - | everywhere | NOBODY | - | THROMBOPHLEBITIS_TREATED | -
            THROMBOPHLEBITIS_TREATED | HOLD | - | everywhere | CLINICAL_LEAD | - | - | -
            TOE_PRESSURE_BELOW_30 | BLOCK | - | everywhere | NOBODY | - | - | no compression
            ULCER | RESTRICT | ls+dk+mr+ld+tp | where found | THERAPIST | - | - | -
            WIFI_ISCHEMIA_2_OR_3 | BLOCK | - | everywhere | NOBODY | - | - | no compression
            """;

    @Test
    void every_finding_means_what_the_table_says() {
        assertThat(POLICY.findings().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> line(entry.getKey(), entry.getValue())))
                .containsExactlyElementsOf(TABLE.lines().toList());
    }

    /** Of somebody who was screened and assessed, so that nothing but the finding speaks against a treatment. */
    @ParameterizedTest
    @MethodSource("findings")
    void each_finding_closes_the_gate_and_a_clearance_opens_what_it_may(String code, Effect effect) {
        var facts =
                assessed(full(Map.of())).with(new Finding(FindingId.next(), code, BodyRegion.LEFT_LEG, MARCH_6, null));
        var cleared = facts.with(
                new Clearance(PermissionId.next(), List.of(code), List.of(), List.of(), MARCH_6, APRIL_1, null));
        var place = effect.onlyAt().isEmpty()
                ? BodyRegion.LEFT_LEG
                : effect.onlyAt().getFirst();

        assertThat(window(MARCH_6, facts).gate()).isEqualTo(effect.gate());
        assertThat(window(MARCH_6, facts).noCompression()).isEqualTo(effect.noCompression());
        assertThat(effect.techniques())
                .allMatch(technique -> window(MARCH_6, facts).forbids(technique, place));
        assertThat(window(MARCH_6, cleared).gate()).isEqualTo(gateOnceCleared(effect));
        assertThat(effect.neverCleared())
                .allMatch(technique -> window(MARCH_6, cleared).forbids(technique, place));
        assertThat(window(APRIL_1, cleared).gate()).isEqualTo(effect.gate());
    }

    private static Gate gateOnceCleared(Effect effect) {
        if (effect.clearedBy() == ClearedBy.NOBODY) {
            return effect.gate();
        }
        return effect.neverCleared().isEmpty() ? Gate.CLEAR : Gate.RESTRICT;
    }

    static Stream<Arguments> findings() {
        return POLICY.findings().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(POLICY.withoutMedicalAssessment()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> arguments(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "ANKLE_BRACHIAL_INDEX, 0.00, BLOCK,    ABI_BELOW_0_50",
        "ANKLE_BRACHIAL_INDEX, 0.49, BLOCK,    ABI_BELOW_0_50",
        "ANKLE_BRACHIAL_INDEX, 0.50, HOLD,     ABI_0_50_TO_0_79",
        "ANKLE_BRACHIAL_INDEX, 0.79, HOLD,     ABI_0_50_TO_0_79",
        "ANKLE_BRACHIAL_INDEX, 0.80, RESTRICT, ABI_0_80_TO_0_90",
        "ANKLE_BRACHIAL_INDEX, 0.90, RESTRICT, ABI_0_80_TO_0_90",
        "ANKLE_BRACHIAL_INDEX, 0.91, CLEAR,",
        "ANKLE_BRACHIAL_INDEX, 1.40, CLEAR,",
        "ANKLE_BRACHIAL_INDEX, 1.41, HOLD,     ABI_NOT_COMPRESSIBLE",
        "ANKLE_PRESSURE,       59,   BLOCK,    ANKLE_PRESSURE_BELOW_60",
        "ANKLE_PRESSURE,       60,   CLEAR,",
    })
    void a_measured_value_closes_the_gate_from_its_threshold_on(
            ReadingKind kind, BigDecimal value, Gate gate, @Nullable String reason) {
        var window = window(MARCH_6, assessed(full(Map.of())).with(List.of(measured(kind, value))));

        assertThat(window.gate()).isEqualTo(gate);
        assertThat(window.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void the_rows_above_stand_at_every_threshold() {
        assertThat(POLICY.thresholds()).hasSize(5);
    }

    @Test
    void a_low_index_of_one_leg_forbids_force_at_that_leg_only() {
        var low = measured(ReadingKind.ANKLE_BRACHIAL_INDEX, new BigDecimal("0.85"));
        var window = window(MARCH_6, assessed(full(Map.of())).with(List.of(low)));

        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.LEFT_CALF)).isTrue();
        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.RIGHT_CALF)).isFalse();
    }

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
    void the_policy_says_who_drew_it_up_and_that_no_clinician_has_signed_it() {
        assertThat(POLICY.author()).isNotBlank();
        assertThat(POLICY.date()).isNotNull();
        assertThat(POLICY.ratification()).isEqualTo("pending clinical ratification");
        assertThat(POLICY.medicines()).extracting(Medicine::ratification).containsOnly("pending clinical ratification");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"gate\": \"BLOCK_URGENT\"  | \"gate\": \"BLOKC\"                     | BLOKC",
                "\"yes\": \"PREGNANCY\"      | \"yes\": \"PREGNNACY\"                  | PREGNNACY",
                "\"noCompression\": true    | \"noCompresion\": true                 | noCompresion",
                "\"forceful\":               | \"forcefull\":                          | which techniques are forceful",
                "\"says\": \"Asthma\"        | \"sayz\": \"Asthma\"                    | ASTHMA",
                "\"onlyAt\": [\"NECK\"]      | \"onlyAt\": [\"NEKC\"]                  | NEKC",
                "\"finding\": \"ANTIPLATELET\" | \"finding\": \"ANTIPLATELETS\"         | ANTIPLATELETS",
                "\"author\":                 | \"version\": \"2\", \"author\":         | version",
            })
    void a_misspelt_policy_is_refused_with_its_line(String right, String wrong, String named) throws IOException {
        var document = document();
        assertThat(document).contains(right);

        assertThatThrownBy(() -> ClinicalPolicies.read(
                        document.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .hasMessageContaining(named)
                .hasMessageContaining("line:");
    }

    @Test
    void answers_and_medicines_never_reach_a_log() {
        assertThat(full(Map.of(), List.of(), "Warfarin")).asString().doesNotContain("Warfarin", "bloodThinner");
    }

    private static String line(String code, Effect effect) {
        return String.join(
                " | ",
                code,
                effect.gate().name(),
                initials(effect.techniques()),
                where(effect),
                effect.clearedBy().name(),
                initials(effect.neverCleared()),
                requireNonNullElse(effect.onceOver(), "-"),
                effect.noCompression() ? "no compression" : "-");
    }

    private static String where(Effect effect) {
        if (!effect.onlyAt().isEmpty()) {
            return effect.onlyAt().stream().map(Enum::name).collect(joining("+"));
        }
        return effect.onlyWhereFound() ? "where found" : "everywhere";
    }

    private static String initials(List<Technique> techniques) {
        var initials = techniques.stream()
                .sorted()
                .map(technique -> switch (technique) {
                    case LIGHT_STROKING -> "ls";
                    case DEEP_KNEADING -> "dk";
                    case MYOFASCIAL_RELEASE -> "mr";
                    case LYMPHATIC_DRAINAGE -> "ld";
                    case TRIGGER_POINT_RELEASE -> "tp";
                })
                .collect(joining("+"));
        return initials.isEmpty() ? "-" : initials;
    }

    private static String document() throws IOException {
        try (var file = ClinicalPolicies.class.getResourceAsStream("clinical-policy-2026-11.json")) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static GateWindow window(Instant at, PatientFacts facts) {
        return GateDecision.at(at, facts, POLICIES).window();
    }

    private static Reading measured(ReadingKind kind, BigDecimal value) {
        return new Reading(SessionId.next(), kind, BodyRegion.LEFT_LEG, value, MARCH_6);
    }

    private static PatientFacts assessed(ScreeningForm form) {
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

    private static ScreeningForm full(Map<String, Answer> butFor) {
        return full(butFor, List.of());
    }

    private static ScreeningForm full(Map<String, Answer> butFor, List<Condition> conditions, String... medicines) {
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
