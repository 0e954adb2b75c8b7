package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;

class ReadingsSpec {

    static Stream<Arguments> what_cannot_be_true() {
        return Stream.of(
                Arguments.of(girths(new Station(10, 24)), "stations", "At least two stations are needed, not 1"),
                Arguments.of(girths(), "stations", "At least two stations are needed, not 0"),
                Arguments.of(
                        girths(new Station(10, 24), new Station(14, -1)),
                        "stations",
                        "A girth is more than 0 cm, not -1.0 at 14.0 cm"),
                Arguments.of(
                        girths(new Station(10, 24), new Station(14, 0)),
                        "stations",
                        "A girth is more than 0 cm, not 0.0 at 14.0 cm"),
                Arguments.of(
                        girths(new Station(10, 24), new Station(10, 25)),
                        "stations",
                        "Two girths are given at 10.0 cm"),
                Arguments.of(
                        girths(new Station(10, 24), new Station(14, 300.5)),
                        "stations",
                        "A girth is at most 300.0 cm, not 300.5 at 14.0 cm"),
                Arguments.of(
                        girths(new Station(-4, 24), new Station(14, 25)),
                        "stations",
                        "A distance lies between 0 and 300.0 cm, not at -4.0 cm"),
                Arguments.of(
                        girths(IntStream.range(0, 201)
                                .mapToObj(i -> new Station(i, 24))
                                .toArray(Station[]::new)),
                        "stations",
                        "At most 200 stations are taken, not 201"),
                Arguments.of(volume(0), "millilitres", "A volume is more than 0 and at most 500000 mL"),
                Arguments.of(volume(Double.NaN), "millilitres", "A volume is more than 0 and at most 500000 mL"),
                Arguments.of(volume(1e308), "millilitres", "A volume is more than 0 and at most 500000 mL"),
                Arguments.of(pitting(-1, 5), "depthMm", "Lies between 0 and 50"),
                Arguments.of(pitting(3, -1), "seconds", "Lies between 0 and 600"),
                Arguments.of(pain(-1), "score", "Lies between 0 and 10"),
                Arguments.of(pain(11), "score", "Lies between 0 and 10"),
                Arguments.of(pressures(Limb.LEFT_ARM, 120, 120), "limb", "An ankle is of a leg"),
                Arguments.of(pressures(Limb.LEFT_LEG, -1, 120), "anklePressure", "Lies between 0 and 400"),
                Arguments.of(pressures(Limb.LEFT_LEG, 120, 0), "brachialPressure", "Lies between 1 and 400"),
                Arguments.of(weight(0), "kg", "A weight is more than 0 and at most 700 kg"));
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_true(Measurement measurement, String field, String message) {
        assertThat(Readings.errorsIn(List.of(measurement), APRIL_1))
                .containsExactly(new InvalidReading("measurements[0]." + field, message));
    }

    @Test
    void what_may_be_true_has_no_errors_in_whatever_order_it_was_entered() {
        assertThat(Readings.errorsIn(
                        List.of(
                                girths(new Station(22, 31), new Station(10, 24), new Station(14, 25.5)),
                                volume(2400),
                                pitting(0, 0),
                                pain(10),
                                pressures(Limb.RIGHT_LEG, 0, 120),
                                weight(71.5)),
                        APRIL_1))
                .isEmpty();
    }

    @Test
    void an_empty_chart_is_no_chart() {
        assertThat(Readings.errorsIn(List.of(), APRIL_1))
                .containsExactly(new InvalidReading("measurements", "Nothing was measured"));
    }

    @Test
    void the_same_thing_measured_twice_is_refused() {
        assertThat(Readings.errorsIn(List.of(pain(3), pain(4)), APRIL_1))
                .containsExactly(new InvalidReading(
                        "measurements[1]", "The same was measured twice; which is right cannot be known"));
    }

    @Test
    void nothing_is_measured_in_the_future() {
        assertThat(Readings.errorsIn(List.of(painAt(3, APRIL_1.plusSeconds(1))), APRIL_1))
                .containsExactly(new InvalidReading("measurements[0].measuredAt", "Lies in the future"));
    }

    @Test
    void each_error_is_told_with_its_place() {
        assertThat(Readings.errorsIn(List.of(pain(11), weight(-1)), APRIL_1))
                .extracting(InvalidReading::field)
                .containsExactly("measurements[0].score", "measurements[1].kg");
    }

    @Test
    void two_charts_say_the_same_whatever_their_measurements_are_called() {
        assertThat(Readings.same(everything(3), everything(3))).isTrue();
        assertThat(Readings.same(everything(3), everything(4))).isFalse();
    }

    private static List<Measurement> everything(int pain) {
        return List.of(
                girths(new Station(10, 24), new Station(14, 25)),
                volume(2400),
                pitting(6, 30),
                pain(pain),
                pressures(Limb.LEFT_LEG, 110, 120),
                weight(71.5));
    }

    private static Measurement girths(Station... stations) {
        return new LimbGirths(
                MeasurementId.next(),
                Limb.LEFT_LEG,
                Landmark.FLOOR,
                GirthMethod.TAPE_FRUSTUM,
                List.of(stations),
                null,
                null,
                null,
                null);
    }

    private static Measurement volume(double millilitres) {
        return new LimbVolume(
                MeasurementId.next(), Limb.LEFT_LEG, VolumeMethod.WATER_DISPLACEMENT, millilitres, null, null);
    }

    private static Measurement pitting(int depthMm, int seconds) {
        return new Pitting(MeasurementId.next(), Limb.LEFT_LEG, depthMm, seconds, null, null);
    }

    private static Measurement pain(int score) {
        return painAt(score, null);
    }

    private static Measurement painAt(int score, @Nullable Instant at) {
        return new PainScore(MeasurementId.next(), score, at, null);
    }

    private static Measurement pressures(Limb limb, int ankle, int brachial) {
        return new AnkleBrachialPressures(MeasurementId.next(), limb, ankle, brachial, null, null);
    }

    private static Measurement weight(double kg) {
        return new Weight(MeasurementId.next(), kg, null, null);
    }
}
