package org.tributary.outcomes.swelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.events.clinicalrecord.Measurement.Landmark.FLOOR;
import static org.tributary.events.terms.GirthMethod.TAPE_DISC;
import static org.tributary.events.terms.GirthMethod.TAPE_FRUSTUM;
import static org.tributary.events.terms.Limb.LEFT_LEG;
import static org.tributary.events.terms.Limb.RIGHT_LEG;
import static org.tributary.outcomes.swelling.Examples.cylinder;
import static org.tributary.outcomes.swelling.Examples.displaced;
import static org.tributary.outcomes.swelling.Examples.girths;
import static org.tributary.outcomes.swelling.Examples.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.MeasurementPolicy;

/**
 * What holds of any course, however its visits were measured. Every limb is a cylinder here, so that each stretch and method gives
 * the same volume per cm and the right percentages are known beforehand.
 */
class LinesSpec {

    private static final double HEALTHY_ML_PER_CM = 50;
    private static final double WHOLE_CM = 40;

    @Property(seed = "20261130", tries = 300)
    void a_line_has_one_method_and_one_length(@ForAll("courses") List<Measured> visits) {
        var lines = pointsOf(visits).stream()
                .filter(point -> point.line() != null)
                .collect(Collectors.groupingBy(SwellingPoint::line));

        assertThat(lines.values())
                .allSatisfy(line -> assertThat(line.stream().map(p -> p.method() + p.lengthCm()))
                        .containsOnly(line.getFirst().method() + line.getFirst().lengthCm()));
    }

    @Property(seed = "20261130", tries = 300)
    void the_shown_volume_is_what_its_percentage_was_computed_from(@ForAll("courses") List<Measured> visits) {
        var points = pointsOf(visits);
        var baseline = points.stream()
                .filter(point -> point.flags().contains(PointFlag.BASELINE))
                .map(point -> visits.get(point.session() - 1).mlPerCm())
                .findFirst();

        for (var point : points) {
            var perCm = visits.get(point.session() - 1).mlPerCm();
            if (point.volumeMl() != null) {
                assertThat(point.volumeMl()).isCloseTo(perCm * lengthOf(point), within(1e-6));
            }
            if (point.healthyVolumeMl() != null) {
                assertThat(point.healthyVolumeMl()).isCloseTo(HEALTHY_ML_PER_CM * lengthOf(point), within(1e-6));
            }
            if (point.percentVolumeReduction() != null) {
                assertThat(point.percentVolumeReduction())
                        .isCloseTo(100 * (1 - perCm / baseline.orElseThrow()), within(1e-6));
            }
            if (point.percentReduction() != null) {
                var before = baseline.orElseThrow() - HEALTHY_ML_PER_CM;
                assertThat(point.percentReduction())
                        .isCloseTo(100 * (before - (perCm - HEALTHY_ML_PER_CM)) / before, within(1e-6));
            }
        }
    }

    @Property(seed = "20261130", tries = 300)
    void visits_that_share_a_method_are_compared(@ForAll("courses") List<Measured> visits) {
        var points = pointsOf(visits);
        var ways = visits.getFirst().ways();

        for (var point : points.subList(1, points.size())) {
            if (visits.get(point.session() - 1).ways().stream().anyMatch(ways::contains)) {
                assertThat(point.change()).isNotNull();
            }
        }
    }

    @Provide
    Arbitrary<List<Measured>> courses() {
        // a chart has one series of girths for each method
        var ways = Arbitraries.of(By.values())
                .set()
                .ofMinSize(1)
                .filter(all -> all.stream().filter(By::isCones).count() <= 1);
        return Combinators.combine(Arbitraries.doubles().between(55, 90), ways)
                .as(Measured::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static double lengthOf(SwellingPoint point) {
        return point.lengthCm() == null ? WHOLE_CM : point.lengthCm();
    }

    private static List<SwellingPoint> pointsOf(List<Measured> visits) {
        var sessions = IntStream.range(0, visits.size())
                .mapToObj(day -> visits.get(day).on(day))
                .toList();
        return CourseSwelling.of(Examples.LEFT_LEG, sessions, MeasurementPolicy.current())
                .points();
    }

    /** How a limb was measured. */
    enum By {
        CONES_40 {
            @Override
            Measurement measure(Limb limb, double mlPerCm) {
                return girths(limb, TAPE_FRUSTUM, FLOOR, cylinder(40 * mlPerCm, 10, 20, 30, 40, 50));
            }
        },
        CONES_LOWER_20 {
            @Override
            Measurement measure(Limb limb, double mlPerCm) {
                return girths(limb, TAPE_FRUSTUM, FLOOR, cylinder(20 * mlPerCm, 10, 20, 30));
            }
        },
        CONES_UPPER_20 {
            @Override
            Measurement measure(Limb limb, double mlPerCm) {
                return girths(limb, TAPE_FRUSTUM, FLOOR, cylinder(20 * mlPerCm, 30, 40, 50));
            }
        },
        DISCS_40 {
            @Override
            Measurement measure(Limb limb, double mlPerCm) {
                return girths(limb, TAPE_DISC, FLOOR, cylinder(40 * mlPerCm, 10, 20, 30, 40, 50));
            }
        },
        WATER {
            @Override
            Measurement measure(Limb limb, double mlPerCm) {
                return displaced(limb, WHOLE_CM * mlPerCm);
            }
        };

        boolean isCones() {
            return this == CONES_40 || this == CONES_LOWER_20 || this == CONES_UPPER_20;
        }

        abstract Measurement measure(Limb limb, double mlPerCm);
    }

    /** One visit: the affected limb's volume per cm, and by what both limbs were measured. */
    record Measured(double mlPerCm, Set<By> ways) {

        SessionFacts on(int day) {
            return session(
                            day,
                            ways.stream()
                                    .flatMap(way -> Stream.of(
                                            way.measure(LEFT_LEG, mlPerCm), way.measure(RIGHT_LEG, HEALTHY_ML_PER_CM)))
                                    .toArray(Measurement[]::new))
                    .facts();
        }
    }
}
