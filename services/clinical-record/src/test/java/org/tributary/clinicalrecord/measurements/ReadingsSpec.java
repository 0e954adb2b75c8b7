package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.DUBLIN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.FootSite;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.TouchedSite;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.platform.testkit.Regions;

class ReadingsSpec {

    /** A visit on the last evening of March in Dublin, where it is an hour later than in Greenwich by then. */
    private static final DayOfVisit VISIT = DayOfVisit.of(Instant.parse("2026-03-31T20:00:00Z"), DUBLIN, APRIL_1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01T10:00:00Z",
                "2026-03-30T22:59:59.999999Z",
                "2026-03-31T23:00:00Z",
                "2026-04-01T07:00:00Z"
            })
    void a_measurement_belongs_to_its_sessions_day(Instant measuredAt) {
        assertThat(Readings.errorsIn(List.of(painAt(3, measuredAt)), VISIT))
                .containsExactly(
                        new InvalidReading("measurements[0].measuredAt", "Lies on another day than the session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-30T23:00:00Z", "2026-03-31T19:00:00Z", "2026-03-31T22:59:59.999999Z"})
    void the_day_is_the_clinics_from_its_midnight_to_the_next(Instant measuredAt) {
        assertThat(Readings.errorsIn(List.of(painAt(3, measuredAt)), VISIT)).isEmpty();
    }

    @Property(seed = "20261130")
    void in_any_zone_a_time_is_of_the_visits_day_exactly_between_its_midnights(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = 0, max = 2_000_000_000) long start,
            @ForAll @LongRange(min = -200_000, max = 200_000) long apart) {
        var startedAt = Instant.ofEpochSecond(start);
        var measuredAt = startedAt.plusSeconds(apart);
        var day = LocalDate.ofInstant(startedAt, zone);
        var between = !measuredAt.isBefore(day.atStartOfDay(zone).toInstant())
                && measuredAt.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());

        var visit = DayOfVisit.of(startedAt, zone, Instant.ofEpochSecond(3_000_000_000L));
        assertThat(Readings.errorsIn(List.of(painAt(3, measuredAt)), visit).isEmpty())
                .isEqualTo(between);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Regions.all());
    }

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
                Arguments.of(arteries(401, 90, 120, 118), "dorsalisPedis", "Lies between 0 and 400"),
                Arguments.of(arteries(90, -1, 120, 118), "posteriorTibial", "Lies between 0 and 400"),
                Arguments.of(arteries(90, 92, 0, 118), "brachialLeft", "Lies between 1 and 400"),
                Arguments.of(arteries(90, 92, 120, 401), "brachialRight", "Lies between 1 and 400"),
                Arguments.of(toe(-1), "mmHg", "Lies between 0 and 400"),
                Arguments.of(toe(401), "mmHg", "Lies between 0 and 400"),
                Arguments.of(wifi(Limb.LEFT_ARM, 0, 0, 0), "limb", "A foot is of a leg"),
                Arguments.of(wifi(Limb.LEFT_LEG, 4, 0, 0), "wound", "Lies between 0 and 3"),
                Arguments.of(wifi(Limb.LEFT_LEG, 0, -1, 0), "ischemia", "Lies between 0 and 3"),
                Arguments.of(wifi(Limb.LEFT_LEG, 0, 0, 4), "footInfection", "Lies between 0 and 3"),
                Arguments.of(temperature(24.9), "celsius", "Lies between 25 and 45"),
                Arguments.of(temperature(45.1), "celsius", "Lies between 25 and 45"),
                Arguments.of(temperature(Double.NaN), "celsius", "Lies between 25 and 45"),
                Arguments.of(touched(FootSite.HALLUX, FootSite.HALLUX), "sites", "A site is told twice"),
                Arguments.of(
                        touched(FootSite.HALLUX, FootSite.FIRST_METATARSAL_HEAD),
                        "sites",
                        "The hallux and the first and fifth metatarsal heads are touched"),
                Arguments.of(touched(), "sites", "The hallux and the first and fifth metatarsal heads are touched"),
                Arguments.of(weight(0), "kg", "A weight is more than 0 and at most 700 kg"));
    }

    @ParameterizedTest
    @MethodSource
    void what_cannot_be_true(Measurement measurement, String field, String message) {
        assertThat(Readings.errorsIn(List.of(measurement), VISIT))
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
                                arteries(0, 400, 1, 400),
                                toe(0),
                                wifi(Limb.RIGHT_LEG, 3, 3, 3),
                                temperature(25),
                                touched(FootSite.values()),
                                skin(BodyRegion.LEFT_FOOT, SkinFinding.INTACT),
                                skin(BodyRegion.RIGHT_FOOT, SkinFinding.ULCER),
                                skin(BodyRegion.RIGHT_FOOT, SkinFinding.CELLULITIS_SIGNS),
                                weight(71.5)),
                        VISIT))
                .isEmpty();
    }

    @Test
    void an_empty_chart_is_no_chart() {
        assertThat(Readings.errorsIn(List.of(), VISIT))
                .containsExactly(new InvalidReading("measurements", "Nothing was measured"));
    }

    @Test
    void the_same_thing_measured_twice_is_refused() {
        assertThat(Readings.errorsIn(List.of(pain(3), pain(4)), VISIT))
                .containsExactly(new InvalidReading(
                        "measurements[1]", "The same was measured twice; which is right cannot be known"));
    }

    @Test
    void skin_is_intact_or_something_is_seen_there() {
        assertThat(Readings.errorsIn(
                        List.of(
                                skin(BodyRegion.LEFT_FOOT, SkinFinding.INTACT),
                                skin(BodyRegion.LEFT_FOOT, SkinFinding.ULCER)),
                        VISIT))
                .containsExactly(
                        new InvalidReading("measurements[0].finding", "Is intact, and something else is seen there"));
    }

    @Test
    void nothing_is_measured_in_the_future() {
        assertThat(Readings.errorsIn(List.of(painAt(3, APRIL_1.plusSeconds(1))), VISIT))
                .containsExactly(new InvalidReading("measurements[0].measuredAt", "Lies in the future"));
    }

    @Test
    void each_error_is_told_with_its_place() {
        assertThat(Readings.errorsIn(List.of(pain(11), weight(-1)), VISIT))
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
                pressures(Limb.RIGHT_LEG, 110, 120),
                arteries(110, 112, 120, 118),
                toe(62),
                wifi(Limb.LEFT_LEG, 1, 0, 0),
                temperature(36.6),
                touched(FootSite.values()),
                skin(BodyRegion.LEFT_FOOT, SkinFinding.INTACT),
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
                null,
                null,
                null);
    }

    private static Measurement volume(double millilitres) {
        return new LimbVolume(
                MeasurementId.next(),
                Limb.LEFT_LEG,
                VolumeMethod.WATER_DISPLACEMENT,
                millilitres,
                null,
                null,
                null,
                null);
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
        return new AnkleBrachialPressures(
                MeasurementId.next(), limb, ankle, brachial, null, null, null, null, null, null);
    }

    private static Measurement weight(double kg) {
        return new Weight(MeasurementId.next(), kg, null, null);
    }

    private static Measurement arteries(int dorsalis, int tibial, int left, int right) {
        return new AnkleBrachialPressures(
                MeasurementId.next(),
                Limb.LEFT_LEG,
                Math.max(dorsalis, tibial),
                Math.max(left, right),
                null,
                null,
                dorsalis,
                tibial,
                left,
                right);
    }

    private static Measurement toe(int pressure) {
        return new ToePressure(MeasurementId.next(), Foot.LEFT_FOOT, pressure, null, null);
    }

    private static Measurement wifi(Limb limb, int wound, int ischemia, int infection) {
        return new WifiGrades(MeasurementId.next(), limb, wound, ischemia, infection, null, null);
    }

    private static Measurement temperature(double celsius) {
        return new Temperature(MeasurementId.next(), celsius, null, null);
    }

    private static Measurement touched(FootSite... sites) {
        var felt = Stream.of(sites).map(site -> new TouchedSite(site, true)).toList();
        return new Monofilament(MeasurementId.next(), Foot.LEFT_FOOT, felt, null, null);
    }

    private static Measurement skin(BodyRegion region, SkinFinding finding) {
        return new Skin(MeasurementId.next(), region, finding, null, null);
    }
}
