package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of the volume of any limb. */
class VolumePropertiesSpec {

    @Property
    void the_order_of_entry_does_not_matter(@ForAll("limbs") List<Station> limb, @ForAll Random random) {
        var shuffled = new ArrayList<>(limb);
        Collections.shuffle(shuffled, random);

        for (var method : TapeMethod.values()) {
            assertThat(read(shuffled).volume(method)).isEqualTo(read(limb).volume(method));
        }
    }

    @Property
    void a_cone_holds_no_less_than_a_cylinder_on_the_mean_girth(@ForAll("limbs") List<Station> limb) {
        var frustum = read(limb).volume(TapeMethod.FRUSTUM).millilitres();

        var cylinders = read(limb).volume(TapeMethod.MEAN_CYLINDER).millilitres();

        assertThat(frustum).isGreaterThanOrEqualTo(cylinders * (1 - 1e-12));
    }

    @Property
    void girths_k_times_as_large_make_a_volume_k_squared_times_as_large(
            @ForAll("limbs") List<Station> limb, @ForAll @DoubleRange(min = 0.5, max = 2) double k) {
        var scaled = limb.stream()
                .map(s -> new Station(s.distanceCm(), k * s.girthCm()))
                .toList();

        for (var method : TapeMethod.values()) {
            var expected = k * k * read(limb).volume(method).millilitres();
            assertThat(read(scaled).volume(method).millilitres()).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Property
    void distances_k_times_as_large_make_a_volume_k_times_as_large(
            @ForAll("limbs") List<Station> limb, @ForAll @DoubleRange(min = 0.5, max = 2) double k) {
        var stretched = limb.stream()
                .map(s -> new Station(k * s.distanceCm(), s.girthCm()))
                .toList();

        for (var method : TapeMethod.values()) {
            var expected = k * read(limb).volume(method).millilitres();
            assertThat(read(stretched).volume(method).millilitres()).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Property
    void a_limb_cut_at_a_station_is_the_sum_of_its_parts(@ForAll("limbs") List<Station> limb) {
        var middle = limb.size() / 2;
        var whole = frustum(limb);
        var parts = middle == 0 || middle == limb.size() - 1
                ? whole
                : frustum(limb.subList(0, middle + 1)) + frustum(limb.subList(middle, limb.size()));

        assertThat(parts).isCloseTo(whole, within(1e-9 * whole));
    }

    @Property
    void what_is_common_to_a_limb_and_itself_is_all_of_it(@ForAll("limbs") List<Station> limb) {
        var common = CommonStations.of(List.of(read(limb), read(limb))).orElseThrow();

        assertThat(common.reduced()).isFalse();
        assertThat(common.series()).containsOnly(read(limb));
    }

    @Property
    void a_reduction_and_the_change_it_came_from_agree_in_sign(
            @ForAll @DoubleRange(min = 500, max = 20_000) double before,
            @ForAll @DoubleRange(min = 500, max = 20_000) double after) {
        var change = new VolumeChange(before, after);

        assertThat(Math.signum(change.percentReduction())).isEqualTo(-Math.signum(change.millilitres()) + 0.0);
    }

    @Provide
    Arbitrary<List<Station>> limbs() {
        var gap = Arbitraries.doubles().between(0.5, 5.5).ofScale(1);
        var girth = Arbitraries.doubles().between(12, 90).ofScale(1);
        return Combinators.combine(gap, girth)
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(25)
                .map(Step::upwards);
    }

    private static double frustum(List<Station> limb) {
        return read(limb).volume(TapeMethod.FRUSTUM).millilitres();
    }

    private static TapeSeries read(List<Station> limb) {
        return TapeSeries.of(limb).valid().orElseThrow();
    }

    /** A girth and how far it is above the one before. */
    private record Step(double gapCm, double girthCm) {

        static List<Station> upwards(List<Step> steps) {
            var stations = new ArrayList<Station>();
            var distance = 0.0;
            for (var step : steps) {
                distance += step.gapCm;
                stations.add(new Station(distance, step.girthCm));
            }
            return List.copyOf(stations);
        }
    }
}
