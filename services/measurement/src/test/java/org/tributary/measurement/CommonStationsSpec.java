package org.tributary.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonStationsSpec {

    @Test
    void the_same_stations_are_compared_as_they_are() {
        var common = CommonStations.of(List.of(series(10, 14, 18), series(18, 14, 10)))
                .orElseThrow();

        assertThat(common.reduced()).isFalse();
        assertThat(common.lengthCm()).isEqualTo(8);
    }

    @Test
    void a_missing_upper_station_shortens_both() {
        var common = CommonStations.of(List.of(series(10, 14, 18, 22), series(10, 14, 18)))
                .orElseThrow();

        assertThat(common.reduced()).isTrue();
        assertThat(common.lengthCm()).isEqualTo(8);
        assertThat(common.series()).containsOnly(series(10, 14, 18));
    }

    @Test
    void a_station_missing_in_the_middle_leaves_the_longer_run() {
        var common = CommonStations.of(List.of(series(10, 14, 18, 22, 26), series(10, 18, 22, 26)))
                .orElseThrow();

        assertThat(common.series()).containsOnly(series(18, 22, 26));
    }

    @Test
    void of_two_equal_runs_the_one_nearest_the_landmark_counts() {
        var common = CommonStations.of(List.of(series(10, 14, 18, 22, 26), series(10, 14, 22, 26)))
                .orElseThrow();

        assertThat(common.series()).containsOnly(series(10, 14));
    }

    @Test
    void four_series_of_two_visits_share_one_stretch() {
        var common = CommonStations.of(
                        List.of(series(10, 14, 18, 22), series(10, 14, 18, 22), series(14, 18, 22), series(10, 14, 18)))
                .orElseThrow();

        assertThat(common.series()).hasSize(4).containsOnly(series(14, 18));
    }

    @Test
    void other_marks_cannot_be_compared() {
        assertThat(CommonStations.of(List.of(series(10, 14, 18), series(12, 16, 20))))
                .isEmpty();
        assertThat(CommonStations.of(List.of(series(10, 14, 18), series(10, 18))))
                .isEmpty();
    }

    @Test
    void nothing_cannot_be_compared() {
        assertThatThrownBy(() -> CommonStations.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static TapeSeries series(double... distances) {
        var stations =
                Arrays.stream(distances).mapToObj(d -> new Station(d, 20 + d)).toList();
        return TapeSeries.of(stations).valid().orElseThrow();
    }
}
