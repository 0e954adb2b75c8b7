package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.measurement.TapeReading.Refused;
import org.tributary.measurement.TapeRefusal.DistanceMissing;
import org.tributary.measurement.TapeRefusal.DistanceOutOfRange;
import org.tributary.measurement.TapeRefusal.DistanceTwice;
import org.tributary.measurement.TapeRefusal.GirthNotPositive;
import org.tributary.measurement.TapeRefusal.GirthTooLarge;
import org.tributary.measurement.TapeRefusal.GirthTooSmall;
import org.tributary.measurement.TapeRefusal.TooFewStations;
import org.tributary.measurement.TapeRefusal.TooManyStations;

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
    void one_cylinder_on_the_mean_of_two_stations() {
        // 4 · 25² / 4π = 625 / π
        var volume = series(at(10, 20), at(14, 30)).volume(TapeMethod.MEAN_CYLINDER);

        assertThat(volume.millilitres()).isCloseTo(198.94367886486916, EXACT);
        assertThat(volume.lengthCm()).isEqualTo(4);
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
    void a_series_may_begin_at_its_landmark() {
        assertThat(series(at(0, 20), at(4, 30)).volume(TapeMethod.FRUSTUM).millilitres())
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

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-200, 0.9})
    void a_girth_too_small_for_a_limb_is_a_slip(double girthCm) {
        assertThat(TapeSeries.of(List.of(at(10, 20), at(14, girthCm))))
                .isEqualTo(new Refused(new GirthTooSmall(14, girthCm, 1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {300.1, 1e200, Double.MAX_VALUE})
    void a_girth_that_no_limb_has_is_a_slip(double girthCm) {
        assertThat(TapeSeries.of(List.of(at(10, 20), at(14, girthCm))))
                .isEqualTo(new Refused(new GirthTooLarge(14, girthCm, 300)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 300.1, -Double.MAX_VALUE, Double.MAX_VALUE})
    void a_station_off_the_limb_is_a_slip(double distanceCm) {
        assertThat(TapeSeries.of(List.of(at(10, 20), at(distanceCm, 30))))
                .isEqualTo(new Refused(new DistanceOutOfRange(distanceCm, 300)));
    }

    @Test
    void what_is_not_finite_is_no_reading() {
        assertThat(TapeSeries.of(List.of(at(10, Double.POSITIVE_INFINITY), at(14, 30))))
                .isEqualTo(new Refused(new GirthNotPositive(10, Double.POSITIVE_INFINITY)));
        assertThat(TapeSeries.of(List.of(at(Double.NEGATIVE_INFINITY, 20), at(14, 30))))
                .isEqualTo(new Refused(new DistanceMissing(20)));
    }

    @Test
    void nobody_marks_more_than_two_hundred_stations() {
        assertThat(TapeSeries.of(marks(200)).valid()).isPresent();
        assertThat(TapeSeries.of(marks(201))).isEqualTo(new Refused(new TooManyStations(201, 200)));
    }

    @Test
    void the_largest_limb_that_is_taken_has_a_volume() {
        for (var method : TapeMethod.values()) {
            assertThat(series(at(0, 300), at(300, 300)).volume(method).millilitres())
                    .isFinite()
                    .isPositive();
        }
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

    private static List<Station> marks(int stations) {
        return IntStream.range(0, stations).mapToObj(mark -> at(mark, 30)).toList();
    }

    private static TapeSeries series(Station... stations) {
        return TapeSeries.of(List.of(stations)).valid().orElseThrow();
    }

    private static Station at(double distanceCm, double girthCm) {
        return new Station(distanceCm, girthCm);
    }
}
