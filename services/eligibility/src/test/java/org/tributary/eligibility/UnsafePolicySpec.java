package org.tributary.eligibility;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.eligibility.Examples.EFFECTS;
import static org.tributary.eligibility.Examples.FORCEFUL;
import static org.tributary.eligibility.Examples.effect;
import static org.tributary.eligibility.Examples.policy;
import static org.tributary.eligibility.Examples.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.eligibility.policy.Effect.ClearedBy;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.eligibility.policy.Requirement.Part;
import org.tributary.eligibility.policy.Threshold;
import org.tributary.eligibility.policy.Unless;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What no version of the policy may say, whoever signs it. */
class UnsafePolicySpec {

    @ParameterizedTest
    @EnumSource(names = {"CLEAR", "NOTE", "RESTRICT"})
    void a_short_form_that_confirms_nothing_leaves_no_gate_open(Gate open) {
        var lax = effect(open, List.of(), false, ClearedBy.NOBODY, List.of(), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("2", with("CHANGED", lax)))
                .withMessageContaining("CHANGED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("2", with("FULL_FORM_NEEDED", lax)))
                .withMessageContaining("FULL_FORM_NEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANTICOAGULANT", "CLOTTING_DISORDER"})
    void a_blood_thinner_or_a_clotting_disorder_is_relaxed_to_a_hold_without_force_and_no_further(String code) {
        assertThatCode(() -> policy(
                        "2", with(code, effect(Gate.HOLD, FORCEFUL, false, ClearedBy.THERAPIST, FORCEFUL, null))))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(
                        "2", with(code, effect(Gate.RESTRICT, FORCEFUL, false, ClearedBy.THERAPIST, FORCEFUL, null))))
                .withMessageContaining(code);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(
                        "2", with(code, effect(Gate.HOLD, FORCEFUL, false, ClearedBy.THERAPIST, List.of(), null))))
                .withMessageContaining(code);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        policy("2", with(code, effect(Gate.HOLD, FORCEFUL, true, ClearedBy.THERAPIST, FORCEFUL, null))))
                .withMessageContaining(code);
    }

    @Test
    void without_an_assessment_there_is_no_force() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(
                        "2",
                        with(
                                "NO_ASSESSMENT",
                                effect(
                                        Gate.CLEAR,
                                        List.of(Technique.DEEP_KNEADING),
                                        false,
                                        ClearedBy.NOBODY,
                                        List.of(),
                                        null))))
                .withMessageContaining("NO_ASSESSMENT");
    }

    @Test
    void a_policy_names_no_finding_that_it_does_not_have() {
        var findings = new HashMap<>(Examples.EFFECTS);
        findings.remove("CANCER");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("2", findings))
                .withMessageContaining("CANCER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy(
                        "2", with("NUMB", effect(Gate.NOTE, List.of(), false, ClearedBy.NOBODY, List.of(), "NOWHERE"))))
                .withMessageContaining("NOWHERE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "PT24H", "P7D"})
    void a_short_form_is_asked_for_before_every_session(String validFor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("2", Period.ofDays(180), Duration.parse(validFor), Examples.EFFECTS))
                .withMessageContaining("shortFormValidFor");
    }

    @Test
    void only_what_is_forbidden_stays_forbidden() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effect(Gate.HOLD, List.of(), false, ClearedBy.THERAPIST, FORCEFUL, null));
    }

    @ParameterizedTest
    @EnumSource
    void for_no_condition_an_evaluation_may_hold_anything(Condition condition) {
        var forgotten = new HashMap<>(Examples.EVALUATIONS);
        forgotten.remove(condition);
        var empty = new HashMap<>(Examples.EVALUATIONS);
        empty.put(condition, List.of());

        assertThatThrownBy(() -> policy("3", EFFECTS, forgotten)).hasMessageContaining(condition.name());
        assertThatThrownBy(() -> policy("3", EFFECTS, empty)).hasMessageContaining(condition.name());
    }

    @Test
    void a_requirement_asks_for_what_a_measurement_can_tell() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requirement(Part.LEG, 0, MeasurementKind.PITTING, MeasurementKind.MONOFILAMENT))
                .withMessage("MONOFILAMENT does not tell of a LEG");
        assertThatIllegalArgumentException().isThrownBy(() -> requirement(Part.LIMB, 0, MeasurementKind.ABI));
        assertThatIllegalArgumentException().isThrownBy(() -> requirement(Part.PATIENT, 0, MeasurementKind.SKIN));
        assertThatIllegalArgumentException().isThrownBy(() -> requirement(Part.LIMB, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> requirement(Part.LIMB, -1, MeasurementKind.PITTING));
    }

    private static Requirement requirement(Part each, int days, MeasurementKind... anyOf) {
        return new Requirement(List.of(anyOf), each, Period.ofDays(days), "pending");
    }

    @Test
    void a_threshold_is_met_by_some_values_and_not_by_all() {
        var one = BigDecimal.ONE;

        assertThatIllegalArgumentException().isThrownBy(() -> threshold(null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> threshold(one, one, null));
        assertThatIllegalArgumentException().isThrownBy(() -> threshold(null, one, Period.ofDays(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> threshold(BigDecimal.ZERO, null, Period.ofDays(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> threshold(one, null, Period.ofDays(-3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unless(ReadingKind.TOE_PRESSURE, one, Period.ofDays(0)));
    }

    private static Threshold threshold(
            @Nullable BigDecimal from, @Nullable BigDecimal below, @Nullable Period gainedWithin) {
        return new Threshold(ReadingKind.WEIGHT, from, below, "CANCER", gainedWithin, null, null);
    }
}
