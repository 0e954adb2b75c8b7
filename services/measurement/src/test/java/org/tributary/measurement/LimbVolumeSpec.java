package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.measurement.TapeReading.Refused;
import org.tributary.measurement.TapeRefusal.DistanceMissing;
import org.tributary.measurement.TapeRefusal.DistanceTwice;
import org.tributary.measurement.TapeRefusal.GirthNotPositive;
import org.tributary.measurement.TapeRefusal.TooFewStations;

class LimbVolumeSpec {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void one_cone_between_two_stations() {
        // 4 · (20² + 20·30 + 30²) / 12π = 7600 / 37.69911184307752
        var volume = series(at(10, 20), at(14, 30)).volume(TapeMethod.FRUSTUM);

        assertThat(volume.millilitres()).isCloseTo(201.5962612497341, EXACT);
        assertThat(volume.lengthCm()).isEqualTo(4);
        assertThat(volume.stations()).isEqualTo(2);
    }

    @Test
    void uneven_spacing_is_legal() {
        // (4·1900 + 10·2700) / 12π = 34600 / 37.69911184307752
        var volume = series(at(10, 20), at(14, 30), at(24, 30)).volume(TapeMethod.FRUSTUM);

        assertThat(volume.millilitres()).isCloseTo(917.7935051632631, EXACT);
        assertThat(volume.lengthCm()).isEqualTo(14);
    }

    @Test
    void a_disc_stands_about_each_station() {
        // h = 4: (20² + 30² + 40²) / π = 2900 / π
        var volume = series(at(10, 20), at(14, 30), at(18, 40)).volume(TapeMethod.DISC);

        assertThat(volume.millilitres()).isCloseTo(923.098669932993, EXACT);
        assertThat(volume.lengthCm()).isEqualTo(12);
    }

    @Test
    void discs_reach_half_way_to_uneven_neighbours() {
        // heights 4, (4 + 8) / 2 = 6 and 8: (4·400 + 6·900 + 8·1600) / 4π = 19800 / 4π
        var volume = series(at(10, 20), at(14, 30), at(22, 40)).volume(TapeMethod.DISC);

        assertThat(volume.millilitres()).isCloseTo(1575.6339366097639, EXACT);
        assertThat(volume.lengthCm()).isEqualTo(18);
    }

    @Test
    void a_limb_entered_from_the_top_down_is_the_same_limb() {
        assertThat(series(at(18, 40), at(14, 30), at(10, 20))).isEqualTo(series(at(10, 20), at(14, 30), at(18, 40)));
    }

    @Test
    void a_landmark_may_lie_within_the_series() {
        assertThat(series(at(-4, 20), at(0, 30)).volume(TapeMethod.FRUSTUM).millilitres())
                .isCloseTo(201.5962612497341, EXACT);
    }

    @Test
    void one_station_bounds_nothing() {
        assertThat(TapeSeries.of(List.of(at(10, 20)))).isEqualTo(new Refused(new TooFewStations(1)));
        assertThat(TapeSeries.of(List.of())).isEqualTo(new Refused(new TooFewStations(0)));
    }

    @Test
    void a_girth_is_a_positive_number() {
        assertThat(TapeSeries.of(List.of(at(10, 20), at(14, -30))))
                .isEqualTo(new Refused(new GirthNotPositive(14, -30)));
        assertThat(TapeSeries.of(List.of(at(10, 0), at(14, 30)))).isEqualTo(new Refused(new GirthNotPositive(10, 0)));
        assertThat(TapeSeries.of(List.of(at(10, Double.NaN), at(14, 30))))
                .isEqualTo(new Refused(new GirthNotPositive(10, Double.NaN)));
    }

    @Test
    void two_girths_at_one_distance_contradict_each_other() {
        assertThat(TapeSeries.of(List.of(at(14, 30), at(10, 20), at(14, 31))))
                .isEqualTo(new Refused(new DistanceTwice(14)));
    }

    @Test
    void a_girth_without_a_distance_is_of_no_use() {
        assertThat(TapeSeries.of(List.of(at(Double.NaN, 30), at(10, 20))))
                .isEqualTo(new Refused(new DistanceMissing(30)));
    }

    private static TapeSeries series(Station... stations) {
        return TapeSeries.of(List.of(stations)).valid().orElseThrow();
    }

    private static Station at(double distanceCm, double girthCm) {
        return new Station(distanceCm, girthCm);
    }
}
