package org.tributary.clinicalrecord.policy;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.tributary.clinicalrecord.policy.PolicyExamples.APRIL_1;
import static org.tributary.clinicalrecord.policy.PolicyExamples.MARCH_6;
import static org.tributary.clinicalrecord.policy.PolicyExamples.POLICY;
import static org.tributary.clinicalrecord.policy.PolicyExamples.assessed;
import static org.tributary.clinicalrecord.policy.PolicyExamples.full;
import static org.tributary.clinicalrecord.policy.PolicyExamples.window;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.MYOFASCIAL_RELEASE;
import static org.tributary.events.terms.Technique.TRIGGER_POINT_RELEASE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.eligibility.facts.Clearance;
import org.tributary.eligibility.facts.Finding;
import org.tributary.eligibility.facts.Reading;
import org.tributary.eligibility.policy.Effect;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.events.FindingId;
import org.tributary.events.PermissionId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

class ClinicalPolicySpec {

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
            WEIGHT_GAINED_FAST | HOLD | - | everywhere | CLINICAL_LEAD | - | - | -
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
        "TOE_PRESSURE,         0,    BLOCK,    TOE_PRESSURE_BELOW_30",
        "TOE_PRESSURE,         29,   BLOCK,    TOE_PRESSURE_BELOW_30",
        "TOE_PRESSURE,         30,   CLEAR,",
        "WIFI_ISCHEMIA,        1,    CLEAR,",
        "WIFI_ISCHEMIA,        2,    BLOCK,    WIFI_ISCHEMIA_2_OR_3",
        "WIFI_ISCHEMIA,        3,    BLOCK,    WIFI_ISCHEMIA_2_OR_3",
        "WIFI_FOOT_INFECTION,  0,    CLEAR,",
        "WIFI_FOOT_INFECTION,  1,    BLOCK,    INFECTION",
        "MONOFILAMENT_SITES_NOT_FELT, 0,  CLEAR,",
        "MONOFILAMENT_SITES_NOT_FELT, 1,  RESTRICT, LOSS_OF_PROTECTIVE_SENSATION",
        "MONOFILAMENT_SITES_NOT_FELT, 10, RESTRICT, LOSS_OF_PROTECTIVE_SENSATION",
        "TEMPERATURE,          37.99, CLEAR,",
        "TEMPERATURE,          38.00, BLOCK,   FEVER",
        "WEIGHT,               700,  CLEAR,",
        "SKIN_OPEN_WOUND,      0,    CLEAR,",
        "SKIN_OPEN_WOUND,      1,    RESTRICT, OPEN_WOUND",
        "SKIN_ULCER,           0,    CLEAR,",
        "SKIN_ULCER,           1,    RESTRICT, ULCER",
        "SKIN_FRESH_SCAR,      0,    CLEAR,",
        "SKIN_FRESH_SCAR,      1,    RESTRICT, FRESH_SCAR",
        "SKIN_GRAFT,           0,    CLEAR,",
        "SKIN_GRAFT,           1,    RESTRICT, SKIN_GRAFT",
        "SKIN_RADIOTHERAPY,    0,    CLEAR,",
        "SKIN_RADIOTHERAPY,    1,    RESTRICT, RADIOTHERAPY_SKIN",
        "SKIN_CELLULITIS_SIGNS, 0,   CLEAR,",
        "SKIN_CELLULITIS_SIGNS, 1,   BLOCK,    INFECTION",
    })
    void a_measured_value_closes_the_gate_from_its_threshold_on(
            ReadingKind kind, BigDecimal value, Gate gate, @Nullable String reason) {
        var window = window(MARCH_6, assessed(full(Map.of())).with(List.of(measured(kind, value))));

        assertThat(window.gate()).isEqualTo(gate);
        assertThat(window.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void the_rows_above_stand_at_every_threshold() {
        assertThat(POLICY.thresholds()).hasSize(17);
    }

    @ParameterizedTest
    @CsvSource({"82.00, 2026-03-06T09:50:00Z, CLEAR", "82.01, 2026-03-06T09:50:00Z, HOLD"})
    void more_than_two_kilograms_in_three_days_hold_until_they_are_lost(BigDecimal kg, Instant weighedAt, Gate gate) {
        var before = measured(ReadingKind.WEIGHT, new BigDecimal("80.00"), weighedAt.minus(3, DAYS));
        var gained = measured(ReadingKind.WEIGHT, kg, weighedAt);
        var slowly = measured(ReadingKind.WEIGHT, new BigDecimal("80.00"), weighedAt.minus(73, HOURS));
        var lost = measured(ReadingKind.WEIGHT, new BigDecimal("81.90"), weighedAt);

        var facts = assessed(full(Map.of()));
        assertThat(window(MARCH_6, facts.with(List.of(before, gained))).gate()).isEqualTo(gate);
        assertThat(window(MARCH_6, facts.with(List.of(slowly, gained))).gate()).isEqualTo(Gate.CLEAR);
        assertThat(window(MARCH_6, facts.with(List.of(before, gained, lost))).gate())
                .isEqualTo(Gate.CLEAR);
    }

    /** By whom the ankle cannot be compressed; a toe that is no better than WIfI grade 1 does not open what the index holds. */
    @ParameterizedTest
    @CsvSource({"60, 0, CLEAR", "59, 0, HOLD", "29, 0, BLOCK", "60, 89, CLEAR", "60, 90, HOLD"})
    void a_good_toe_pressure_not_older_than_ninety_days_is_believed_instead_of_an_incompressible_ankle(
            BigDecimal toe, int daysAgo, Gate gate) {
        var index = measured(ReadingKind.ANKLE_BRACHIAL_INDEX, new BigDecimal("1.41"));
        var facts = assessed(full(Map.of()))
                .with(List.of(
                        index,
                        new Reading(
                                SessionId.next(),
                                ReadingKind.TOE_PRESSURE,
                                BodyRegion.LEFT_FOOT,
                                toe,
                                MARCH_6.minus(daysAgo, DAYS))));

        assertThat(window(MARCH_6, facts).gate()).isEqualTo(gate);
    }

    @Test
    void lost_sensation_of_one_foot_restricts_work_on_that_foot_only() {
        var numb = new Reading(
                SessionId.next(),
                ReadingKind.MONOFILAMENT_SITES_NOT_FELT,
                BodyRegion.LEFT_FOOT,
                BigDecimal.ONE,
                MARCH_6);
        var window = window(MARCH_6, assessed(full(Map.of())).with(List.of(numb)));

        assertThat(window.forbids(MYOFASCIAL_RELEASE, BodyRegion.LEFT_FOOT)).isTrue();
        assertThat(window.forbids(MYOFASCIAL_RELEASE, BodyRegion.LEFT_LEG)).isTrue();
        assertThat(window.forbids(MYOFASCIAL_RELEASE, BodyRegion.LEFT_CALF)).isFalse();
        assertThat(window.forbids(MYOFASCIAL_RELEASE, BodyRegion.RIGHT_FOOT)).isFalse();
    }

    @Test
    void a_low_index_of_one_leg_forbids_force_at_that_leg_only() {
        var low = measured(ReadingKind.ANKLE_BRACHIAL_INDEX, new BigDecimal("0.85"));
        var window = window(MARCH_6, assessed(full(Map.of())).with(List.of(low)));

        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.LEFT_CALF)).isTrue();
        assertThat(window.forbids(DEEP_KNEADING, BodyRegion.RIGHT_CALF)).isFalse();
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

    private static Reading measured(ReadingKind kind, BigDecimal value) {
        return measured(kind, value, MARCH_6);
    }

    private static Reading measured(ReadingKind kind, BigDecimal value, Instant at) {
        return new Reading(SessionId.next(), kind, BodyRegion.LEFT_LEG, value, at);
    }
}
