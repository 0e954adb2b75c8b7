package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.measurement.Limbs.MEASUREMENT;
import static org.tributary.measurement.Limbs.OKAFOR;
import static org.tributary.measurement.Limbs.ml;
import static org.tributary.measurement.Limbs.visit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.tributary.measurement.LimbReading.Tape;

/** What holds of derived quantities whatever the limb. */
class DerivedPropertiesSpec {

    private static final MeasurementPolicy POLICY = MeasurementPolicy.current();

    @Property(tries = 300)
    void a_segment_of_a_true_cone_may_be_split_anywhere(
            @ForAll @DoubleRange(min = 15, max = 40) double bottomCm,
            @ForAll @DoubleRange(min = 15, max = 80) double topCm,
            @ForAll @DoubleRange(min = 2, max = 60) double heightCm,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double where) {
        var bottom = new Station(10, bottomCm);
        var top = new Station(10 + heightCm, topCm);
        var between = new Station(10 + where * heightCm, bottomCm + where * (topCm - bottomCm));

        var whole = frustum(List.of(bottom, top));

        assertThat(frustum(List.of(bottom, between, top))).isCloseTo(whole, within(1e-9 * whole));
    }

    @Property(tries = 200)
    void the_order_of_entry_changes_no_derived_quantity(
            @ForAll @IntRange(min = 2, max = 12) int stations, @ForAll Random random) {
        var limbs = IntStream.range(0, 4).mapToObj(_ -> limb(stations, random)).toList();
        var shuffled = limbs.stream().map(limb -> shuffled(limb, random)).toList();

        assertThat(figures(tapes(shuffled, 0), tapes(shuffled, 2)))
                .isEqualTo(figures(tapes(limbs, 0), tapes(limbs, 2)));
    }

    @Property(tries = 300)
    void a_body_k_times_as_large_has_k_times_the_excess_and_the_same_percentages(
            @ForAll @DoubleRange(min = 1500, max = 9000) double a1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double u1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double a2,
            @ForAll @DoubleRange(min = 1000, max = 9000) double u2,
            @ForAll @IntRange(min = 1, max = 3) int power) {
        var k = Math.pow(2, power); // exact in binary, so that no threshold is crossed by rounding
        var one = figures(visit(a1, u1), visit(a2, u2));
        var scaled = figures(visit(k * a1, k * u1), visit(k * a2, k * u2));

        assertThat(scaled.keySet()).isEqualTo(one.keySet());
        one.forEach((quantity, value) -> {
            var expected = quantity.unit().equals("mL") ? k * value : value;
            assertThat(scaled.get(quantity)).isCloseTo(expected, within(1e-9 * (1 + Math.abs(expected))));
        });
    }

    @Property(tries = 300)
    void with_the_sides_swapped_the_excess_changes_its_sign_and_the_relative_change_is_inverted(
            @ForAll @DoubleRange(min = 1000, max = 9000) double a1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double u1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double a2,
            @ForAll @DoubleRange(min = 1000, max = 9000) double u2) {
        var left = figures(visit(a1, u1), visit(a2, u2));
        var right = figures(visit(u1, a1), visit(u2, a2));

        assertThat(of(right, Quantity.EXCESS_VOLUME)).isEqualTo(-of(left, Quantity.EXCESS_VOLUME) + 0.0);
        assertThat((1 + of(right, Quantity.RELATIVE_VOLUME_CHANGE)) * (1 + of(left, Quantity.RELATIVE_VOLUME_CHANGE)))
                .isCloseTo(1, within(1e-9));
    }

    @Property(tries = 300)
    void there_is_a_reduction_of_excess_exactly_where_the_baseline_has_one_that_counts(
            @ForAll @DoubleRange(min = 1000, max = 9000) double a1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double u1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double a2) {
        var figures = figures(visit(a1, u1), visit(a2, u1));

        assertThat(figures.containsKey(Quantity.EXCESS_REDUCTION))
                .isEqualTo(100 * (a1 - u1) / u1 >= POLICY.minimumExcessPercent());
    }

    @Property(tries = 100)
    void without_the_healthy_limb_of_the_visit_there_is_an_estimate_and_never_a_reduction(
            @ForAll @DoubleRange(min = 2200, max = 9000) double a1,
            @ForAll @DoubleRange(min = 1000, max = 9000) double a2) {
        var figures = figures(visit(a1, 2000), visit(ml(a2), List.of()));

        assertThat(figures)
                .containsKey(Quantity.BASELINE_CONTROL_ESTIMATE)
                .doesNotContainKey(Quantity.EXCESS_REDUCTION);
    }

    private static double of(Map<Quantity, Double> figures, Quantity quantity) {
        return Objects.requireNonNull(figures.get(quantity));
    }

    private static Map<Quantity, Double> figures(LimbVisit baseline, LimbVisit now) {
        var figures = new TreeMap<Quantity, Double>();
        for (var derived : DerivedQuantities.at(now, Sides.ONE, POLICY)) {
            derived.figure().ifPresent(value -> figures.put(derived.quantity(), value));
        }
        for (var derived : DerivedQuantities.since(baseline, now, Sides.ONE, POLICY)) {
            derived.figure().ifPresent(value -> figures.put(derived.quantity(), value));
        }
        return figures;
    }

    private static LimbVisit tapes(List<List<Station>> limbs, int first) {
        return visit(List.of(tape(limbs.get(first))), List.of(tape(limbs.get(first + 1))));
    }

    private static LimbReading tape(List<Station> stations) {
        return new Tape(
                MEASUREMENT,
                OKAFOR,
                "HEEL",
                TapeMethod.FRUSTUM,
                TapeSeries.of(stations).valid().orElseThrow());
    }

    private static List<Station> limb(int stations, Random random) {
        return IntStream.range(0, stations)
                .mapToObj(nr -> new Station(10 + 4 * nr, 20 + 30 * random.nextDouble()))
                .toList();
    }

    private static List<Station> shuffled(List<Station> limb, Random random) {
        var shuffled = new ArrayList<>(limb);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static double frustum(List<Station> stations) {
        return TapeSeries.of(stations)
                .valid()
                .orElseThrow()
                .volume(TapeMethod.FRUSTUM)
                .millilitres();
    }
}
