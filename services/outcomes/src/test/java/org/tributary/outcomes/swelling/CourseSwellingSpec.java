package org.tributary.outcomes.swelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.events.clinicalrecord.Measurement.Landmark.FLOOR;
import static org.tributary.events.clinicalrecord.Measurement.Landmark.MEDIAL_MALLEOLUS;
import static org.tributary.events.terms.GirthMethod.TAPE_DISC;
import static org.tributary.events.terms.GirthMethod.TAPE_FRUSTUM;
import static org.tributary.events.terms.Limb.LEFT_LEG;
import static org.tributary.events.terms.Limb.RIGHT_LEG;
import static org.tributary.measurement.VolumeChange.Change.REAL_INCREASE;
import static org.tributary.measurement.VolumeChange.Change.REAL_REDUCTION;
import static org.tributary.measurement.VolumeChange.Change.WITHIN_ERROR;
import static org.tributary.outcomes.swelling.Examples.BOTH_LEGS;
import static org.tributary.outcomes.swelling.Examples.LIND;
import static org.tributary.outcomes.swelling.Examples.by;
import static org.tributary.outcomes.swelling.Examples.cylinder;
import static org.tributary.outcomes.swelling.Examples.displaced;
import static org.tributary.outcomes.swelling.Examples.girths;
import static org.tributary.outcomes.swelling.Examples.leg;
import static org.tributary.outcomes.swelling.Examples.pain;
import static org.tributary.outcomes.swelling.Examples.pit;
import static org.tributary.outcomes.swelling.Examples.session;
import static org.tributary.outcomes.swelling.PointFlag.BASELINE;
import static org.tributary.outcomes.swelling.PointFlag.BEFORE_BASELINE;
import static org.tributary.outcomes.swelling.PointFlag.DIFFERENT_MEASURERS;
import static org.tributary.outcomes.swelling.PointFlag.EXCESS_WITHIN_ERROR;
import static org.tributary.outcomes.swelling.PointFlag.MEASUREMENT_REFUSED;
import static org.tributary.outcomes.swelling.PointFlag.MISSING_CONTRALATERAL;
import static org.tributary.outcomes.swelling.PointFlag.NOT_COMPARABLE;
import static org.tributary.outcomes.swelling.PointFlag.NOT_MEASURED;
import static org.tributary.outcomes.swelling.PointFlag.NO_EXCESS_AT_BASELINE;
import static org.tributary.outcomes.swelling.PointFlag.RECOMPUTED_METHOD;
import static org.tributary.outcomes.swelling.PointFlag.REDUCED_LENGTH;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.outcomes.swelling.Examples.Told;

class CourseSwellingSpec {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void half_of_the_excess_is_gone_at_the_second_session() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, leg(LEFT_LEG, 2250), leg(RIGHT_LEG, 2000)));

        var baseline = points.getFirst();
        assertThat(baseline.volumeMl()).isCloseTo(2500, EXACT);
        assertThat(baseline.healthyVolumeMl()).isCloseTo(2000, EXACT);
        assertThat(baseline.excessMl()).isCloseTo(500, EXACT);
        assertThat(baseline.percentDifference()).isCloseTo(25, EXACT);
        assertThat(baseline.percentReduction()).isZero();
        assertThat(baseline.change()).isNull();
        assertThat(baseline.flags()).containsOnly(BASELINE);
        assertThat(baseline.method()).isEqualTo("TAPE_FRUSTUM");
        assertThat(baseline.lengthCm()).isEqualTo(10);

        var second = points.getLast();
        assertThat(second.session()).isEqualTo(2);
        assertThat(second.percentReduction()).isCloseTo(50, EXACT);
        assertThat(second.percentVolumeReduction()).isCloseTo(10, EXACT);
        assertThat(second.change()).isEqualTo(REAL_REDUCTION);
        assertThat(second.flags()).isEmpty();
    }

    @Test
    void sessions_are_numbered_by_when_they_began_however_they_were_told() {
        var first = session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000));
        var second = session(3, leg(LEFT_LEG, 2400), leg(RIGHT_LEG, 2000));
        var third = session(7, leg(LEFT_LEG, 2300), leg(RIGHT_LEG, 2000));

        assertThat(leftLeg(third, first, second)).isEqualTo(leftLeg(first, second, third));
        assertThat(leftLeg(third, first, second))
                .extracting(SwellingPoint::session)
                .containsExactly(1, 2, 3);
    }

    @Test
    void each_visit_is_compared_with_its_own_healthy_limb() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, leg(LEFT_LEG, 2600), leg(RIGHT_LEG, 2100)));

        assertThat(points.getLast().percentReduction()).isCloseTo(0, within(1e-9));
        assertThat(points.getLast().change()).isEqualTo(REAL_INCREASE);
    }

    @Test
    void a_missing_healthy_limb_is_flagged_and_never_borrowed_from_another_visit() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, leg(LEFT_LEG, 2250)),
                session(7, leg(LEFT_LEG, 2000), leg(RIGHT_LEG, 2000)));

        var second = points.get(1);
        assertThat(second.volumeMl()).isCloseTo(2250, EXACT);
        assertThat(second.excessMl()).isNull();
        assertThat(second.percentReduction()).isNull();
        assertThat(second.change()).isEqualTo(REAL_REDUCTION);
        assertThat(second.flags()).containsOnly(MISSING_CONTRALATERAL);
        assertThat(points.getLast().percentReduction()).isCloseTo(100, EXACT);
    }

    @Test
    void the_baseline_is_the_first_session_with_both_limbs() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2600)),
                session(3, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(7, leg(LEFT_LEG, 2250), leg(RIGHT_LEG, 2000)));

        assertThat(points.get(0).flags()).containsOnly(MISSING_CONTRALATERAL, BEFORE_BASELINE);
        assertThat(points.get(0).change()).isNull();
        assertThat(points.get(1).flags()).containsOnly(BASELINE);
        assertThat(points.get(2).percentReduction()).isCloseTo(50, EXACT);
    }

    @Test
    void a_session_without_volumes_keeps_its_number_and_its_pain() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, pain(4)),
                session(7, leg(LEFT_LEG, 2250), leg(RIGHT_LEG, 2000)));

        assertThat(points.get(1).flags()).containsOnly(NOT_MEASURED, MISSING_CONTRALATERAL);
        assertThat(points.get(1).pain()).isEqualTo(4);
        assertThat(points.get(1).volumeMl()).isNull();
        assertThat(points.get(2).session()).isEqualTo(3);
    }

    @Test
    void a_change_within_error_is_called_that() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, leg(LEFT_LEG, 2460), leg(RIGHT_LEG, 2000)));

        assertThat(points.getLast().change()).isEqualTo(WITHIN_ERROR);
    }

    @Test
    void another_measurer_needs_a_larger_change() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, by(LIND, leg(LEFT_LEG, 2425)), leg(RIGHT_LEG, 2000)));

        assertThat(points.getLast().percentVolumeReduction()).isCloseTo(3, EXACT);
        assertThat(points.getLast().change()).isEqualTo(WITHIN_ERROR);
        assertThat(points.getLast().flags()).containsOnly(DIFFERENT_MEASURERS);
    }

    @Test
    void missing_stations_shorten_what_is_compared_on_both_sides_and_both_visits() {
        var whole = cylinder(2500, 10, 15, 20);
        var points = leftLeg(
                session(0, girths(LEFT_LEG, TAPE_FRUSTUM, FLOOR, whole), leg(RIGHT_LEG, 2000)),
                session(
                        3,
                        girths(LEFT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(1125, 10, 15)),
                        girths(RIGHT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(2000, 10, 15, 20))));

        var second = points.getLast();
        assertThat(second.lengthCm()).isEqualTo(5);
        assertThat(second.volumeMl()).isCloseTo(1125, EXACT);
        assertThat(second.healthyVolumeMl()).isCloseTo(1000, EXACT);
        assertThat(second.percentReduction()).isCloseTo(50, EXACT);
        assertThat(second.percentVolumeReduction()).isCloseTo(10, EXACT);
        assertThat(second.flags()).containsOnly(REDUCED_LENGTH);
    }

    @Test
    void girths_recorded_for_two_methods_are_computed_by_one() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, girths(LEFT_LEG, TAPE_DISC, FLOOR, cylinder(2250, 10, 15, 20)), leg(RIGHT_LEG, 2000)));

        assertThat(points.getLast().percentReduction()).isCloseTo(50, EXACT);
        assertThat(points.getLast().flags()).containsOnly(RECOMPUTED_METHOD);
    }

    @Test
    void an_instrument_is_never_compared_with_a_tape() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, displaced(LEFT_LEG, 2250), displaced(RIGHT_LEG, 2000)));

        assertThat(points.getLast().method()).isEqualTo("WATER_DISPLACEMENT");
        assertThat(points.getLast().excessMl()).isEqualTo(250);
        assertThat(points.getLast().percentReduction()).isNull();
        assertThat(points.getLast().change()).isNull();
        assertThat(points.getLast().flags()).containsOnly(NOT_COMPARABLE);
    }

    @Test
    void distances_from_two_landmarks_are_not_comparable() {
        var points = leftLeg(session(
                0,
                girths(LEFT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(2500, 10, 15, 20)),
                girths(RIGHT_LEG, TAPE_FRUSTUM, MEDIAL_MALLEOLUS, cylinder(2000, 10, 15, 20))));

        assertThat(points.getFirst().volumeMl()).isCloseTo(2500, EXACT);
        assertThat(points.getFirst().excessMl()).isNull();
        assertThat(points.getFirst().flags()).containsOnly(NOT_COMPARABLE);
    }

    @Test
    void girths_that_cannot_be_a_volume_are_flagged() {
        var points =
                leftLeg(session(0, girths(LEFT_LEG, TAPE_FRUSTUM, FLOOR, new Station(10, 20)), leg(RIGHT_LEG, 2000)));

        assertThat(points.getFirst().flags()).containsOnly(MEASUREMENT_REFUSED, NOT_MEASURED);
    }

    @Test
    void of_a_limb_measured_twice_the_later_reading_counts() {
        var points = leftLeg(session(0, leg(LEFT_LEG, 9999), leg(RIGHT_LEG, 2000), leg(LEFT_LEG, 2500)));

        assertThat(points.getFirst().volumeMl()).isCloseTo(2500, EXACT);
    }

    @Test
    void too_little_excess_at_baseline_gives_no_percentage() {
        assertThat(leftLeg(
                                session(0, leg(LEFT_LEG, 2060), leg(RIGHT_LEG, 2000)),
                                session(3, leg(LEFT_LEG, 2000), leg(RIGHT_LEG, 2000)))
                        .getLast()
                        .flags())
                .containsOnly(EXCESS_WITHIN_ERROR);
        assertThat(leftLeg(session(0, leg(LEFT_LEG, 1900), leg(RIGHT_LEG, 2000)))
                        .getFirst()
                        .flags())
                .containsOnly(BASELINE, NO_EXCESS_AT_BASELINE);
    }

    @Test
    void where_both_limbs_are_treated_their_own_volume_is_what_falls() {
        var points = CourseSwelling.of(
                        BOTH_LEGS,
                        facts(
                                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2500)),
                                session(3, leg(LEFT_LEG, 2250), leg(RIGHT_LEG, 2350))),
                        MeasurementPolicy.current())
                .points();

        assertThat(BOTH_LEGS.measure()).isEqualTo(Measure.ABSOLUTE_REDUCTION);
        assertThat(points.getFirst().volumeMl()).isCloseTo(5000, EXACT);
        assertThat(points.getFirst().percentReduction()).isZero();
        assertThat(points.getFirst().excessMl()).isNull();
        assertThat(points.getLast().percentReduction()).isCloseTo(8, EXACT);
        assertThat(points.getLast().change()).isEqualTo(REAL_REDUCTION);
    }

    @Test
    void closing_measurements_are_kept_apart() {
        var points = leftLeg(session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000), pain(6), pit(LEFT_LEG, 6, 35))
                .closing(leg(LEFT_LEG, 2450), pain(3)));

        var point = points.getFirst();
        assertThat(point.volumeMl()).isCloseTo(2500, EXACT);
        assertThat(point.pain()).isEqualTo(6);
        assertThat(point.pitting()).isEqualTo(3);
        assertThat(point.closingVolumeMl()).isCloseTo(2450, EXACT);
        assertThat(point.closingPain()).isEqualTo(3);
    }

    @Test
    void an_impossible_pit_has_no_grade_and_stops_nothing() {
        var points = leftLeg(session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000), pit(LEFT_LEG, 500, 35)));

        assertThat(points.getFirst().pitting()).isNull();
        assertThat(points.getFirst().volumeMl()).isCloseTo(2500, EXACT);
    }

    @Test
    void a_course_without_sessions_has_no_curve() {
        var course = CourseSwelling.of(Examples.LEFT_LEG, List.of(), MeasurementPolicy.current());

        assertThat(course.points()).isEmpty();
        assertThat(course.baseline()).isEmpty();
        assertThat(course.latestFollowUp()).isEmpty();
    }

    private static List<SwellingPoint> leftLeg(Told... sessions) {
        return CourseSwelling.of(Examples.LEFT_LEG, facts(sessions), MeasurementPolicy.current())
                .points();
    }

    private static List<SessionFacts> facts(Told... sessions) {
        return Arrays.stream(sessions).map(Told::facts).toList();
    }
}
