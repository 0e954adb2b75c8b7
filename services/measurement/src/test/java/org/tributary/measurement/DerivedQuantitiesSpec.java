package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.measurement.Limbs.KELLY;
import static org.tributary.measurement.Limbs.MEASUREMENT;
import static org.tributary.measurement.Limbs.OKAFOR;
import static org.tributary.measurement.Limbs.ml;
import static org.tributary.measurement.Limbs.tape;
import static org.tributary.measurement.Limbs.visit;
import static org.tributary.measurement.TapeMethod.DISC;
import static org.tributary.measurement.TapeMethod.FRUSTUM;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.measurement.Derived.Figure;
import org.tributary.measurement.Derived.Input;
import org.tributary.measurement.Derived.NotInterpretable;
import org.tributary.measurement.Derived.Reason;

/** Every derived quantity of §2.3 with what it is computed from, and every refusal. */
class DerivedQuantitiesSpec {

    private static final MeasurementPolicy POLICY = MeasurementPolicy.current();

    /** Baseline 2500 and 2000 mL, 80 kg, 1.6 m. */
    @ParameterizedTest
    @CsvSource({
        // visit: A2, U2, W2, H2
        "VOLUME,                 2250, 2000, 80, 1.6, 2250",
        "EXCESS_VOLUME,          2250, 2000, 80, 1.6, 250",
        "EXCESS_VOLUME,          1900, 2000, 80, 1.6, -100",
        "PERCENT_DIFFERENCE,     2250, 2000, 80, 1.6, 12.5",
        "PERCENT_DIFFERENCE,     1900, 2000, 80, 1.6, -5",
        "EXCESS_REDUCTION,       2250, 2000, 80, 1.6, 50",
        "EXCESS_REDUCTION,       2600, 2100, 80, 1.6, 0", // each visit has its own healthy limb
        "EXCESS_REDUCTION,       1900, 2000, 80, 1.6, 120", // never clamped
        "EXCESS_REDUCTION,       2700, 2000, 80, 1.6, -40",
        "VOLUME_CHANGE,          2250, 2000, 80, 1.6, -250", // follow-up minus baseline
        "ABSOLUTE_REDUCTION,     2250, 2000, 80, 1.6, 10",
        "ABSOLUTE_REDUCTION,     2750, 2000, 80, 1.6, -10",
        "RELATIVE_VOLUME_CHANGE, 2750, 2000, 80, 1.6, 0.1",
        "RELATIVE_VOLUME_CHANGE, 2750, 2200, 80, 1.6, 0", // both limbs grew alike
        "WEIGHT_ADJUSTED_CHANGE, 2750, 2000, 88, 1.6, 0", // the limb grew as the body did
        "WEIGHT_ADJUSTED_CHANGE, 2750, 2000, 80, 1.6, 0.1",
        "BMI_ADJUSTED_CHANGE,    2750, 2000, 84, 1.6, 5", // 10 % - 5 %
        "BMI_ADJUSTED_CHANGE,    2500, 2000, 80, 1.6, 0",
    })
    void each_quantity_follows_from_its_formula(
            Quantity quantity, double a2, double u2, double w2, double h2, double expected) {
        var baseline = Limbs.of(visit(2500, 2000), 80.0, 1.6);
        var now = Limbs.of(visit(a2, u2), w2, h2);

        assertThat(find(quantity, baseline, now, Sides.ONE))
                .isInstanceOfSatisfying(
                        Figure.class, figure -> assertThat(figure.value()).isCloseTo(expected, within(1e-9)));
    }

    /** A volume of 0 here means: not measured. */
    @ParameterizedTest
    @CsvSource({
        // quantity, A1, U1, A2, U2, sides, reason
        "VOLUME,                 2500, 2000, 0,    2000, ONE,        NOT_MEASURED",
        "EXCESS_VOLUME,          2500, 2000, 0,    2000, ONE,        NOT_MEASURED",
        "EXCESS_VOLUME,          2500, 2000, 2250, 0,    ONE,        HEALTHY_LIMB_NOT_MEASURED",
        "EXCESS_VOLUME,          2500, 2000, 2250, 2000, BOTH,       BOTH_SIDES_AFFECTED",
        "EXCESS_VOLUME,          2500, 2000, 2250, 2000, BOTH_SINCE, OTHER_SIDE_AFFECTED_SINCE",
        "PERCENT_DIFFERENCE,     2500, 2000, 2250, 0,    ONE,        HEALTHY_LIMB_NOT_MEASURED",
        "PERCENT_DIFFERENCE,     2500, 2000, 2250, 2000, BOTH,       BOTH_SIDES_AFFECTED",
        "EXCESS_REDUCTION,       2500, 2000, 0,    2000, ONE,        NOT_MEASURED",
        "EXCESS_REDUCTION,       0,    2000, 2250, 2000, ONE,        BASELINE_NOT_MEASURED",
        "EXCESS_REDUCTION,       2500, 2000, 2250, 0,    ONE,        HEALTHY_LIMB_NOT_MEASURED",
        "EXCESS_REDUCTION,       2500, 0,    2250, 2000, ONE,        BASELINE_HEALTHY_LIMB_NOT_MEASURED",
        "EXCESS_REDUCTION,       2500, 2000, 2250, 2000, BOTH,       BOTH_SIDES_AFFECTED",
        "EXCESS_REDUCTION,       2500, 2000, 2250, 2000, BOTH_SINCE, OTHER_SIDE_AFFECTED_SINCE",
        "EXCESS_REDUCTION,       2000, 2000, 2250, 2000, ONE,        NO_EXCESS_AT_BASELINE",
        "EXCESS_REDUCTION,       1900, 2000, 2250, 2000, ONE,        NO_EXCESS_AT_BASELINE",
        "EXCESS_REDUCTION,       2099, 2000, 2050, 2000, ONE,        EXCESS_WITHIN_ERROR", // 4.95 %
        "RELATIVE_VOLUME_CHANGE, 2500, 2000, 2250, 0,    ONE,        HEALTHY_LIMB_NOT_MEASURED",
        "RELATIVE_VOLUME_CHANGE, 2500, 0,    2250, 2000, ONE,        BASELINE_HEALTHY_LIMB_NOT_MEASURED",
        "RELATIVE_VOLUME_CHANGE, 2500, 2000, 2250, 2000, BOTH,       BOTH_SIDES_AFFECTED",
        "RELATIVE_VOLUME_CHANGE, 2500, 2000, 2250, 2000, BOTH_SINCE, OTHER_SIDE_AFFECTED_SINCE",
        "VOLUME_CHANGE,          2500, 2000, 0,    2000, BOTH,       NOT_MEASURED",
        "VOLUME_CHANGE,          0,    2000, 2250, 2000, BOTH,       BASELINE_NOT_MEASURED",
        "ABSOLUTE_REDUCTION,     2500, 2000, 0,    2000, BOTH,       NOT_MEASURED",
        "ABSOLUTE_REDUCTION,     0,    2000, 2250, 2000, BOTH,       BASELINE_NOT_MEASURED",
        "WEIGHT_ADJUSTED_CHANGE, 2500, 2000, 2250, 2000, BOTH,       WEIGHT_NOT_MEASURED",
        "WEIGHT_ADJUSTED_CHANGE, 0,    2000, 2250, 2000, BOTH,       BASELINE_NOT_MEASURED",
        "BMI_ADJUSTED_CHANGE,    2500, 2000, 2250, 2000, BOTH,       WEIGHT_NOT_MEASURED",
    })
    void what_may_not_be_said_is_told_with_its_reason(
            Quantity quantity, double a1, double u1, double a2, double u2, Sides sides, Reason reason) {
        var baseline = visit(measured(a1), measured(u1));
        var now = visit(measured(a2), measured(u2));

        assertThat(find(quantity, baseline, now, sides))
                .isInstanceOfSatisfying(
                        NotInterpretable.class,
                        none -> assertThat(none.reason()).isEqualTo(reason));
    }

    @Test
    void both_sides_affected_leave_the_change_of_the_limb_itself() {
        var baseline = Limbs.of(visit(2500, 2400), 80.0, null);
        var now = Limbs.of(visit(2250, 2300), 72.0, null);

        assertThat(find(Quantity.ABSOLUTE_REDUCTION, baseline, now, Sides.BOTH).figure())
                .contains(10.0);
        assertThat(find(Quantity.WEIGHT_ADJUSTED_CHANGE, baseline, now, Sides.BOTH)
                        .figure()
                        .orElseThrow())
                .isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "80, , 80, 1.6, HEIGHT_NOT_KNOWN",
        "80, 1.6, 80, , HEIGHT_NOT_KNOWN",
        "80, 1.6, , 1.6, WEIGHT_NOT_MEASURED"
    })
    void a_body_mass_index_needs_weight_and_height_at_both_visits(
            @Nullable Double w1, @Nullable Double h1, @Nullable Double w2, @Nullable Double h2, Reason reason) {
        var derived = find(
                Quantity.BMI_ADJUSTED_CHANGE,
                Limbs.of(visit(2500, 2000), w1, h1),
                Limbs.of(visit(2250, 2000), w2, h2),
                Sides.ONE);

        assertThat(derived)
                .isInstanceOfSatisfying(
                        NotInterpretable.class,
                        none -> assertThat(none.reason()).isEqualTo(reason));
    }

    @Test
    void only_where_the_healthy_limb_was_not_measured_there_is_an_estimate_with_that_of_the_baseline() {
        var baseline = visit(2500, 2000);

        var estimate = all(baseline, visit(ml(2250), List.of()), Sides.ONE)
                .filter(derived -> derived.quantity() == Quantity.BASELINE_CONTROL_ESTIMATE)
                .toList();

        assertThat(estimate).hasSize(1);
        assertThat(estimate.getFirst().figure()).contains(50.0);
        assertThat(estimate.getFirst().provenance().inputs())
                .extracting(Input::symbol)
                .containsExactly("A1", "U1", "A2");
        for (var sides : Sides.values()) {
            assertThat(all(baseline, visit(2250, 2000), sides)).noneMatch(DerivedQuantitiesSpec::isEstimate);
        }
        assertThat(all(baseline, visit(ml(2250), List.of()), Sides.BOTH_SINCE))
                .noneMatch(DerivedQuantitiesSpec::isEstimate);
        assertThat(all(visit(ml(2500), List.of()), visit(ml(2250), List.of()), Sides.ONE))
                .noneMatch(DerivedQuantitiesSpec::isEstimate);
    }

    @Test
    void an_estimate_is_refused_for_the_same_reasons_as_what_it_stands_for() {
        var derived =
                find(Quantity.BASELINE_CONTROL_ESTIMATE, visit(2050, 2000), visit(ml(2250), List.of()), Sides.ONE);

        assertThat(derived)
                .isInstanceOfSatisfying(
                        NotInterpretable.class,
                        none -> assertThat(none.reason()).isEqualTo(Reason.EXCESS_WITHIN_ERROR));
    }

    @Test
    void an_excess_of_exactly_the_policys_minimum_is_interpretable() {
        assertThat(find(Quantity.EXCESS_REDUCTION, visit(2100, 2000), visit(2050, 2000), Sides.ONE)
                        .figure())
                .contains(50.0);
    }

    @Test
    void a_figure_names_its_method_its_stations_its_policy_and_its_inputs() {
        var baseline = visit(
                List.of(tape(OKAFOR, FRUSTUM, 40, 10, 14, 18, 22)), List.of(tape(OKAFOR, FRUSTUM, 36, 10, 14, 18, 22)));
        var now = visit(
                List.of(tape(OKAFOR, FRUSTUM, 38, 10, 14, 18)), List.of(tape(OKAFOR, FRUSTUM, 36, 10, 14, 18, 22)));

        var provenance =
                find(Quantity.EXCESS_REDUCTION, baseline, now, Sides.ONE).provenance();

        assertThat(provenance.basis())
                .isEqualTo(new Basis("TAPE_FRUSTUM", List.of(new Basis.Stretch("HEEL", List.of(10.0, 14.0, 18.0)))));
        assertThat(provenance.lengthCm()).isEqualTo(8);
        assertThat(provenance.reducedLength()).isTrue();
        assertThat(provenance.recomputed()).isFalse();
        assertThat(provenance.policyVersion()).isEqualTo(POLICY.version());
        assertThat(provenance.inputs()).extracting(Input::symbol).containsExactly("A1", "U1", "A2", "U2");
        assertThat(provenance.inputs()).allSatisfy(input -> {
            assertThat(input.unit()).isEqualTo("mL");
            assertThat(input.measurements()).containsExactly(MEASUREMENT);
        });
        assertThat(provenance.inputs().getFirst().value()).isCloseTo(8 * 40 * 40 / (4 * Math.PI), within(1e-9));
    }

    @Test
    void girths_of_two_methods_are_brought_to_one_and_flagged() {
        var baseline = visit(List.of(tape(OKAFOR, DISC, 40, 10, 14, 18)), List.of());
        var now = visit(List.of(tape(OKAFOR, FRUSTUM, 38, 10, 14, 18)), List.of());

        var provenance = find(Quantity.VOLUME_CHANGE, baseline, now, Sides.BOTH).provenance();

        assertThat(provenance.recomputed()).isTrue();
        assertThat(provenance.lengthCm()).isEqualTo(8);
    }

    @Test
    void two_instruments_or_other_marks_are_never_compared() {
        var baseline = visit(ml(2500), List.of());
        var byTape = visit(List.of(tape(OKAFOR, FRUSTUM, 38, 10, 14, 18)), List.of());
        var elsewhere = visit(List.of(tape(OKAFOR, FRUSTUM, 38, 12, 16, 20)), List.of());

        for (var pair : List.of(List.of(baseline, byTape), List.of(byTape, elsewhere))) {
            assertThat(find(Quantity.VOLUME_CHANGE, pair.getFirst(), pair.getLast(), Sides.BOTH))
                    .isInstanceOfSatisfying(
                            NotInterpretable.class,
                            none -> assertThat(none.reason()).isEqualTo(Reason.NOT_COMPARABLE));
            assertThat(DerivedQuantities.change(pair.getFirst(), pair.getLast(), LimbKind.LEG, POLICY))
                    .isEmpty();
        }
    }

    @Test
    void a_change_is_judged_by_who_measured_and_by_the_error_of_the_method() {
        var baseline = visit(List.of(tape(OKAFOR, FRUSTUM, 40, 10, 14)), List.of());
        var same = visit(List.of(tape(OKAFOR, FRUSTUM, 39.5, 10, 14)), List.of()); // 2.48 % less
        var other = visit(List.of(tape(KELLY, FRUSTUM, 39.5, 10, 14)), List.of());

        assertThat(DerivedQuantities.change(baseline, same, LimbKind.LEG, POLICY))
                .hasValueSatisfying(judged -> {
                    assertThat(judged.change()).isEqualTo(VolumeChange.Change.REAL_REDUCTION);
                    assertThat(judged.source()).contains("Tidhar");
                });
        assertThat(DerivedQuantities.change(baseline, other, LimbKind.LEG, POLICY))
                .hasValueSatisfying(judged -> {
                    assertThat(judged.change()).isEqualTo(VolumeChange.Change.WITHIN_ERROR);
                    assertThat(judged.thresholdPercent()).isEqualTo(3.8);
                });
        // a perometer errs by 1.96·√2·5.6 = 15.5 % at an arm; for a leg no error is known
        assertThat(DerivedQuantities.change(visit(2500, 2000), visit(2150, 2000), LimbKind.ARM, POLICY))
                .hasValueSatisfying(judged -> {
                    assertThat(judged.change()).isEqualTo(VolumeChange.Change.WITHIN_ERROR);
                    assertThat(judged.thresholdPercent()).isCloseTo(15.522, within(0.001));
                });
        assertThat(DerivedQuantities.change(visit(2500, 2000), visit(2150, 2000), LimbKind.LEG, POLICY))
                .hasValueSatisfying(judged -> assertThat(judged.change()).isNull());
    }

    private static boolean isEstimate(Derived derived) {
        return derived.quantity() == Quantity.BASELINE_CONTROL_ESTIMATE;
    }

    private static List<LimbReading> measured(double millilitres) {
        return millilitres == 0 ? List.of() : ml(millilitres);
    }

    private static Derived find(Quantity quantity, LimbVisit baseline, LimbVisit now, Sides sides) {
        return all(baseline, now, sides)
                .filter(derived -> derived.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Derived> all(LimbVisit baseline, LimbVisit now, Sides sides) {
        return Stream.concat(
                DerivedQuantities.at(now, sides, POLICY).stream(),
                DerivedQuantities.since(baseline, now, sides, POLICY).stream());
    }
}
