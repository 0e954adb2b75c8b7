package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.clinicalrecord.Examples.DUBLIN;
import static org.tributary.clinicalrecord.Examples.OKAFOR;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.bioimpedance;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.figureOfEight;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.girths;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.pressures;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.score;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.volume;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.walked;
import static org.tributary.clinicalrecord.measurements.MeasurementExamples.weight;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.JUMP_BEYOND_ERROR;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.OTHER_METHOD;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.OTHER_TIME_OF_DAY;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.SIDES_SWAPPED;
import static org.tributary.events.clinicalrecord.SessionEvent.WarningCode.SIDE_MISSING;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.clinicalrecord.measurements.Warning.Aspect;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;

class PlausibilityRulesSpec {

    private static final TherapistId LIND = TherapistId.next();
    private static final Limb LEFT = Limb.LEFT_LEG;
    private static final Limb RIGHT = Limb.RIGHT_LEG;

    static Stream<Arguments> what_differs_by_more_than_error() {
        return Stream.of(
                // 1.96 · √2 · 0.64 % = 1.774 % of a leg: 30 cm to 30.26 is 1.741 %, to 30.27 is 1.808 %
                Arguments.of(girths(LEFT, 30), girths(LEFT, 30.26), false),
                Arguments.of(girths(LEFT, 30), girths(LEFT, 30.27), true),
                Arguments.of(girths(LEFT, 30.27), girths(LEFT, 30), true),
                // 1.96 · √2 · 0.82 % = 2.273 % of an arm
                Arguments.of(girths(Limb.LEFT_ARM, 30), girths(Limb.LEFT_ARM, 30.3), false),
                Arguments.of(girths(Limb.LEFT_ARM, 30), girths(Limb.LEFT_ARM, 30.4), true),
                Arguments.of(water(2000), water(2199), false),
                Arguments.of(water(2000), water(2200), true),
                Arguments.of(perometer(2000), perometer(2310), false),
                Arguments.of(perometer(2000), perometer(2311), true),
                Arguments.of(scan(2000), scan(4000), false),
                Arguments.of(foot(50), foot(50.9), false),
                Arguments.of(foot(50), foot(51), true),
                Arguments.of(weight(80), weight(83.9), false),
                Arguments.of(weight(80), weight(76), true),
                Arguments.of(weight(80), weight(8), true),
                Arguments.of(pressures(LEFT, 120, 120), pressures(LEFT, 137, 120), false),
                Arguments.of(pressures(LEFT, 120, 120), pressures(LEFT, 138, 120), true),
                Arguments.of(score("LLIS", "2", 40), score("LLIS", "2", 52.7), false),
                Arguments.of(score("LLIS", "2", 40), score("LLIS", "2", 52.74), true),
                Arguments.of(score("VCSS", "2", 0), score("VCSS", "2", 30), false),
                Arguments.of(bioimpedance(0), bioimpedance(50), false));
    }

    @ParameterizedTest
    @MethodSource
    void what_differs_by_more_than_error(Measurement before, Measurement now, boolean warned) {
        assertThat(codes(chart("2026-03-06", now), chart("2026-03-03", before)).contains(JUMP_BEYOND_ERROR))
                .isEqualTo(warned);
    }

    @Test
    void two_measurers_err_more_than_one() {
        var before = chartBy(LIND, "2026-03-03T10:00:00Z", girths(LEFT, 30), girths(RIGHT, 30));
        var now = chart("2026-03-06", girths(LEFT, 30.3), girths(RIGHT, 30));

        assertWarned(now, before).isEmpty();
    }

    @Test
    void a_jump_is_told_with_its_size_and_whose_error_it_is_beyond() {
        var jump = warnings(chart("2026-03-06", girths(LEFT, 33), girths(RIGHT, 30)), bothLegs("2026-03-03", 30, 30))
                .getFirst();

        assertThat(jump.difference()).satisfies(difference -> {
            assertThat(difference.change()).isCloseTo(21, within(1e-9));
            assertThat(difference.error()).isCloseTo(1.774, within(0.0005));
            assertThat(difference.unit()).isEqualTo("%");
            assertThat(difference.basis()).isEqualTo("measurement-3");
        });
    }

    @Test
    void it_is_compared_with_the_latest_and_not_with_one_before_that() {
        var now = chart("2026-03-06", girths(LEFT, 30), girths(RIGHT, 30));

        assertWarned(now, bothLegs("2026-03-03", 30, 30), bothLegs("2026-03-01", 40, 40))
                .isEmpty();
    }

    @Test
    void sides_are_taken_for_each_other_where_crossed_they_fit_and_straight_they_do_not() {
        assertWarned(bothLegs("2026-03-06", 30, 33), bothLegs("2026-03-03", 33, 30))
                .containsExactly(JUMP_BEYOND_ERROR, SIDES_SWAPPED, JUMP_BEYOND_ERROR, SIDES_SWAPPED);
        assertWarned(bothLegs("2026-03-06", 30, 30), bothLegs("2026-03-03", 33, 30))
                .containsExactly(JUMP_BEYOND_ERROR);
        assertWarned(bothLegs("2026-03-06", 30.1, 30), bothLegs("2026-03-03", 30, 30.1))
                .isEmpty();
    }

    @Test
    void hands_feet_and_ankles_have_sides_too() {
        assertWarned(
                        chart(
                                "2026-03-06",
                                figureOfEight(HandOrFoot.LEFT_FOOT, 50),
                                figureOfEight(HandOrFoot.RIGHT_FOOT, 54)),
                        chart(
                                "2026-03-03",
                                figureOfEight(HandOrFoot.LEFT_FOOT, 54),
                                figureOfEight(HandOrFoot.RIGHT_FOOT, 50)))
                .contains(SIDES_SWAPPED);
        assertWarned(
                        chart("2026-03-06", pressures(LEFT, 60, 120), pressures(RIGHT, 120, 120)),
                        chart("2026-03-03", pressures(LEFT, 120, 120), pressures(RIGHT, 60, 120)))
                .contains(SIDES_SWAPPED);
    }

    @Test
    void a_limb_is_measured_with_its_other_side_the_first_time_and_if_it_was_the_last_time() {
        assertWarned(chart("2026-03-06", girths(LEFT, 30))).containsExactly(SIDE_MISSING);
        assertWarned(chart("2026-03-06", girths(LEFT, 30)), bothLegs("2026-03-03", 30, 30))
                .containsExactly(SIDE_MISSING);
        assertWarned(chart("2026-03-06", girths(LEFT, 30)), chart("2026-03-03", girths(LEFT, 30)))
                .isEmpty();
        assertWarned(chart("2026-03-06", girths(LEFT, 30), girths(RIGHT, 30))).isEmpty();
    }

    @Test
    void an_index_of_one_ankle_is_missing_the_other_only_where_both_were_measured() {
        assertWarned(chart("2026-03-06", pressures(LEFT, 120, 120))).isEmpty();
        assertWarned(
                        chart("2026-03-06", pressures(LEFT, 120, 120)),
                        chart("2026-03-03", pressures(LEFT, 120, 120), pressures(RIGHT, 120, 120)))
                .containsExactly(SIDE_MISSING);
    }

    static Stream<Arguments> what_is_measured_in_another_way() {
        return Stream.of(
                Arguments.of(
                        girths(LEFT, 30),
                        girths(LEFT, Landmark.FLOOR, GirthMethod.TAPE_DISC, null, null, 30),
                        List.of(Aspect.METHOD)),
                Arguments.of(
                        girths(LEFT, 30),
                        girths(LEFT, Landmark.HEEL, GirthMethod.TAPE_FRUSTUM, null, null, 30),
                        List.of(Aspect.LANDMARK)),
                Arguments.of(
                        girths(LEFT, Landmark.FLOOR, GirthMethod.TAPE_FRUSTUM, "LEG_4CM", "1", 30),
                        girths(LEFT, Landmark.FLOOR, GirthMethod.TAPE_FRUSTUM, "LEG_10CM", "1", 30),
                        List.of(Aspect.PROTOCOL)),
                Arguments.of(water(2000), perometer(2000), List.of(Aspect.METHOD)),
                Arguments.of(
                        walked("FREE_WALK", "1", null, 100),
                        walked("TREADMILL_GRADED", "1", null, 100),
                        List.of(Aspect.PROTOCOL)),
                Arguments.of(score("LLIS", "1", 40), score("LLIS", "2", 40), List.of(Aspect.VERSION)));
    }

    @ParameterizedTest
    @MethodSource
    void what_is_measured_in_another_way(Measurement before, Measurement now, List<Aspect> differs) {
        assertThat(warnings(chart("2026-03-06", now), chart("2026-03-03", before)))
                .filteredOn(warning -> warning.code() == OTHER_METHOD)
                .singleElement()
                .satisfies(warning -> assertThat(warning.differs()).isEqualTo(differs));
    }

    @Test
    void another_instrument_is_not_another_way_and_what_was_not_said_is_not_held_against_it() {
        assertWarned(chart("2026-03-06", score("VCSS", "2", 8)), chart("2026-03-03", score("LLIS", "2", 8)))
                .isEmpty();
        assertWarned(
                        chart(
                                "2026-03-06",
                                girths(LEFT, Landmark.FLOOR, GirthMethod.TAPE_FRUSTUM, "LEG_4CM", "1", 30),
                                girths(RIGHT, 30)),
                        bothLegs("2026-03-03", 30, 30))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T12:00:00Z, false",
        "2026-03-06T13:00:00Z, false",
        "2026-03-06T13:00:01Z, true",
        "2026-03-06T07:00:00Z, false",
        "2026-03-06T06:59:59Z, true",
        "2026-03-31T12:00:00Z, false", // an hour later by the clock of a Dublin summer
        "2026-03-31T12:00:01Z, true"
    })
    void a_limb_is_measured_at_a_similar_time_of_day_of_the_clinic(Instant at, boolean warned) {
        var earlier = chartBy(OKAFOR, "2026-03-03T10:00:00Z", girths(LEFT, 30), girths(RIGHT, 30));
        var now = chartBy(OKAFOR, at.toString(), girths(LEFT, 30), girths(RIGHT, 30));

        assertThat(codes(now, earlier)).containsOnlyElementsOf(warned ? List.of(OTHER_TIME_OF_DAY) : List.of());
        assertThat(codes(now, earlier).isEmpty()).isEqualTo(!warned);
    }

    @Test
    void the_usual_time_is_told_by_the_clock_of_each_place() {
        var inTokyo = new Charted(
                SESSION,
                Instant.parse("2026-03-03T01:00:00Z"),
                ZoneId.of("Asia/Tokyo"),
                OKAFOR,
                List.of(girths(LEFT, 30), girths(RIGHT, 30)));

        assertWarned(bothLegs("2026-03-06", 30, 30), inTokyo).isEmpty();
        assertThat(warnings(chartBy(OKAFOR, "2026-03-06T15:00:00Z", girths(LEFT, 30), girths(RIGHT, 30)), inTokyo))
                .extracting(Warning::usual)
                .containsOnly(LocalTime.of(10, 0));
    }

    @Test
    void pain_and_weight_have_no_usual_time() {
        assertWarned(
                        chartBy(OKAFOR, "2026-03-06T18:00:00Z", weight(80), pressures(LEFT, 120, 120)),
                        chart("2026-03-03", weight(80), pressures(LEFT, 120, 120)))
                .isEmpty();
    }

    @Test
    void previous_values_are_of_the_same_kind_side_and_method_and_the_latest_three() {
        var charts = List.of(
                bothLegs("2026-03-05", 31, 30),
                chart("2026-03-04", girths(LEFT, Landmark.FLOOR, GirthMethod.TAPE_DISC, null, null, 35), weight(70)),
                bothLegs("2026-03-03", 32, 30),
                bothLegs("2026-03-02", 33, 30),
                bothLegs("2026-03-01", 34, 30));
        var comparison =
                PlausibilityRules.of(bothLegs("2026-03-06", 30, 30), charts).comparisons();

        assertThat(comparison.getFirst().previous())
                .extracting(reading -> ((Measurement.LimbGirths) reading.measurement())
                        .stations()
                        .getFirst()
                        .girthCm())
                .containsExactly(31.0, 32.0, 33.0);
        assertThat(comparison.getLast().difference())
                .satisfies(difference -> assertThat(difference.change()).isZero());
    }

    @Test
    void the_first_time_there_is_nothing_to_compare() {
        var plausibility = PlausibilityRules.of(bothLegs("2026-03-06", 30, 30), List.of());

        assertThat(plausibility.warnings()).isEmpty();
        assertThat(plausibility.comparisons())
                .allSatisfy(comparison -> assertThat(comparison.previous()).isEmpty());
    }

    @Test
    void who_confirms_confirms_what_is_warned_of_and_only_once() {
        var left = girths(LEFT, 33);
        var right = girths(RIGHT, 30);
        var now = chart("2026-03-06", left, right);
        var confirmation = new Confirmation(
                Set.of(JUMP_BEYOND_ERROR, SIDES_SWAPPED), "okafor", List.of(bothLegs("2026-03-03", 30, 30)));
        var confirmed = new ConfirmedWarning(JUMP_BEYOND_ERROR, left.measurementId());

        assertThat(confirmation.confirmed(now, List.of())).containsExactly(confirmed);
        assertThat(confirmation.confirmed(now, List.of(confirmed))).isEmpty();
        assertThat(new Confirmation(Set.of(), "okafor", confirmation.before()).confirmed(now, List.of()))
                .isEmpty();
    }

    private static ListAssert<WarningCode> assertWarned(Charted now, Charted... before) {
        return assertThat(codes(now, before));
    }

    private static List<WarningCode> codes(Charted now, Charted... before) {
        return warnings(now, before).stream().map(Warning::code).toList();
    }

    private static List<Warning> warnings(Charted now, Charted... before) {
        return PlausibilityRules.of(now, List.of(before)).warnings();
    }

    private static Charted bothLegs(String day, double left, double right) {
        return chart(day, girths(LEFT, left), girths(RIGHT, right));
    }

    private static Charted chart(String day, Measurement... measurements) {
        return chartBy(OKAFOR, day + "T10:00:00Z", measurements);
    }

    private static Charted chartBy(TherapistId therapist, String at, Measurement... measurements) {
        return new Charted(SESSION, Instant.parse(at), DUBLIN, therapist, List.of(measurements));
    }

    private static Measurement water(double millilitres) {
        return volume(LEFT, VolumeMethod.WATER_DISPLACEMENT, millilitres);
    }

    private static Measurement perometer(double millilitres) {
        return volume(LEFT, VolumeMethod.PEROMETRY, millilitres);
    }

    private static Measurement scan(double millilitres) {
        return volume(LEFT, VolumeMethod.SCAN_3D, millilitres);
    }

    private static Measurement foot(double cm) {
        return figureOfEight(HandOrFoot.LEFT_FOOT, cm);
    }
}
