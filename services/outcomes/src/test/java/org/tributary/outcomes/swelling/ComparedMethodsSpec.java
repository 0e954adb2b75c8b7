package org.tributary.outcomes.swelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.events.clinicalrecord.Measurement.Landmark.FLOOR;
import static org.tributary.events.terms.GirthMethod.TAPE_DISC;
import static org.tributary.events.terms.GirthMethod.TAPE_FRUSTUM;
import static org.tributary.events.terms.Limb.LEFT_LEG;
import static org.tributary.events.terms.Limb.RIGHT_LEG;
import static org.tributary.measurement.VolumeChange.Change.REAL_REDUCTION;
import static org.tributary.outcomes.swelling.Examples.LIND;
import static org.tributary.outcomes.swelling.Examples.by;
import static org.tributary.outcomes.swelling.Examples.cylinder;
import static org.tributary.outcomes.swelling.Examples.displaced;
import static org.tributary.outcomes.swelling.Examples.girths;
import static org.tributary.outcomes.swelling.Examples.leg;
import static org.tributary.outcomes.swelling.Examples.pain;
import static org.tributary.outcomes.swelling.Examples.session;
import static org.tributary.outcomes.swelling.PointFlag.NOT_COMPARABLE;
import static org.tributary.outcomes.swelling.PointFlag.RECOMPUTED_METHOD;
import static org.tributary.outcomes.swelling.PointFlag.REDUCED_LENGTH;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.outcomes.swelling.Examples.Told;

/** What is compared where limbs were measured in several ways, and which points one line joins. */
class ComparedMethodsSpec {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void tape_and_water_in_one_visit_and_water_alone_in_the_next_are_compared_by_water() {
        var points = leftLeg(
                session(
                        0,
                        leg(LEFT_LEG, 2500),
                        leg(RIGHT_LEG, 2000),
                        displaced(LEFT_LEG, 2800),
                        displaced(RIGHT_LEG, 2300)),
                session(3, displaced(LEFT_LEG, 2520), displaced(RIGHT_LEG, 2270)));

        var second = points.getLast();
        assertThat(second.method()).isEqualTo("WATER_DISPLACEMENT");
        assertThat(second.volumeMl()).isEqualTo(2520);
        assertThat(second.percentReduction()).isCloseTo(50, EXACT);
        assertThat(second.percentVolumeReduction()).isCloseTo(10, EXACT);
        assertThat(second.change()).isEqualTo(REAL_REDUCTION);
        assertThat(second.flags()).isEmpty();
    }

    @Test
    void what_all_limbs_and_both_visits_have_is_what_is_compared() {
        var points = leftLeg(
                session(
                        0,
                        leg(LEFT_LEG, 2500),
                        displaced(LEFT_LEG, 2800),
                        leg(RIGHT_LEG, 2000),
                        displaced(RIGHT_LEG, 2300)),
                session(3, leg(LEFT_LEG, 2400), displaced(LEFT_LEG, 2550), displaced(RIGHT_LEG, 2300)));

        assertThat(points.getLast().method()).isEqualTo("WATER_DISPLACEMENT");
        assertThat(points.getLast().percentReduction()).isCloseTo(50, EXACT);
        assertThat(points.getLast().percentVolumeReduction()).isCloseTo(100 * 250 / 2800.0, EXACT);
    }

    @Test
    void who_measured_by_another_method_than_the_one_compared_does_not_matter() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, leg(LEFT_LEG, 2250), leg(RIGHT_LEG, 2000), by(LIND, displaced(LEFT_LEG, 2600))));

        assertThat(points.getLast().flags()).isEmpty();
    }

    @Test
    void cones_and_then_discs_make_one_line_of_cones() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(
                        3,
                        girths(LEFT_LEG, TAPE_DISC, FLOOR, cylinder(2250, 10, 15, 20)),
                        girths(RIGHT_LEG, TAPE_DISC, FLOOR, cylinder(2000, 10, 15, 20))));

        assertThat(points).extracting(SwellingPoint::method).containsOnly("TAPE_FRUSTUM");
        assertThat(points).extracting(SwellingPoint::line).containsExactly(1, 1);
        assertThat(points.getLast().volumeMl()).isCloseTo(2250, EXACT);
        assertThat(points.getLast().flags()).containsOnly(RECOMPUTED_METHOD);
    }

    @Test
    void another_stretch_of_the_limb_begins_a_line_of_its_own() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(
                        3,
                        girths(LEFT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(1125, 10, 15)),
                        girths(RIGHT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(1000, 10, 15))),
                session(
                        7,
                        girths(LEFT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(1100, 15, 20)),
                        girths(RIGHT_LEG, TAPE_FRUSTUM, FLOOR, cylinder(1000, 15, 20))),
                session(10, leg(LEFT_LEG, 2200), leg(RIGHT_LEG, 2000)),
                session(14, pain(2)));

        assertThat(points).extracting(SwellingPoint::line).containsExactly(1, 2, 3, 1, null);
        assertThat(points).extracting(SwellingPoint::lengthCm).containsExactly(10.0, 5.0, 5.0, 10.0, null);
        assertThat(points.get(1).volumeMl()).isCloseTo(1125, EXACT);
        assertThat(points.get(1).flags()).containsOnly(REDUCED_LENGTH);
    }

    @Test
    void where_only_the_affected_limb_can_be_compared_its_volume_is_the_one_that_was() {
        var points = leftLeg(
                session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)),
                session(3, leg(LEFT_LEG, 2250), displaced(LEFT_LEG, 2400), displaced(RIGHT_LEG, 2300)));

        var second = points.getLast();
        assertThat(second.method()).isEqualTo("TAPE_FRUSTUM");
        assertThat(second.volumeMl()).isCloseTo(2250, EXACT);
        assertThat(second.percentVolumeReduction()).isCloseTo(10, EXACT);
        assertThat(second.healthyVolumeMl()).isNull();
        assertThat(second.flags()).containsOnly(NOT_COMPARABLE);
    }

    @Test
    void a_closing_volume_by_another_method_does_not_stand_beside_the_evaluations() {
        var points =
                leftLeg(session(0, leg(LEFT_LEG, 2500), leg(RIGHT_LEG, 2000)).closing(displaced(LEFT_LEG, 2700)));

        assertThat(points.getFirst().closingVolumeMl()).isNull();
    }

    private static List<SwellingPoint> leftLeg(Told... sessions) {
        return CourseSwelling.of(Examples.LEFT_LEG, facts(sessions), MeasurementPolicy.current())
                .points();
    }

    private static List<SessionFacts> facts(Told... sessions) {
        return Arrays.stream(sessions).map(Told::facts).toList();
    }
}
