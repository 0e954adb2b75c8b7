package org.tributary.clinicalrecord.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tributary.events.terms.Laterality.BILATERAL;
import static org.tributary.events.terms.Laterality.UNILATERAL;
import static org.tributary.events.terms.Limb.LEFT_LEG;
import static org.tributary.events.terms.Limb.RIGHT_LEG;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.record.DerivedValues.Value;
import org.tributary.clinicalrecord.record.SessionEntry.Measured;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.MeasurementId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.VisitKind;
import org.tributary.measurement.Derived.Reason;
import org.tributary.measurement.Quantity;
import org.tributary.measurement.ScoreChange.Importance;
import org.tributary.measurement.Sides;

/** What a record says of each session against the baseline of its course. */
class DerivedFiguresSpec {

    private static final PatientId ASHA = new PatientId(new UUID(7, 1));
    private static final ClinicId NORTH = new ClinicId(new UUID(7, 2));
    private static final TherapistId OKAFOR = new TherapistId(new UUID(7, 3));
    private static final CourseId LEFT = new CourseId(new UUID(7, 4));
    private static final CourseId RIGHT = new CourseId(new UUID(7, 5));

    @Test
    void a_session_is_compared_with_the_first_at_which_both_limbs_were_measured() {
        var sessions = List.of(
                session(LEFT, 1, volume(LEFT_LEG, 9000)),
                session(LEFT, 2, volume(LEFT_LEG, 2500), volume(RIGHT_LEG, 2000)),
                session(LEFT, 3, volume(LEFT_LEG, 2250), volume(RIGHT_LEG, 2000)));

        var derived = DerivedFigures.of(List.of(course(LEFT, UNILATERAL, "2026-01-01", LEFT_LEG)), sessions);

        assertThat(limb(derived, 0).baseline()).isNull();
        assertThat(limb(derived, 1).baseline()).isNull();
        assertThat(limb(derived, 2).baseline()).isEqualTo(sessions.get(1).sessionId());
        assertThat(value(derived, 2, Quantity.EXCESS_REDUCTION).value()).isEqualTo(50);
        assertThat(value(derived, 2, Quantity.EXCESS_REDUCTION).policyVersion()).isEqualTo("measurement-3");
        assertThat(value(derived, 2, Quantity.EXCESS_REDUCTION).method()).isEqualTo("PEROMETRY");
        assertThat(value(derived, 2, Quantity.EXCESS_REDUCTION).inputs()).hasSize(4);
    }

    @Test
    void a_limb_affected_later_ends_the_unilateral_series() {
        var sessions = List.of(
                session(LEFT, 1, volume(LEFT_LEG, 2500), volume(RIGHT_LEG, 2000)),
                session(LEFT, 2, volume(LEFT_LEG, 2250), volume(RIGHT_LEG, 2000)),
                session(LEFT, 20, volume(LEFT_LEG, 2250), volume(RIGHT_LEG, 2100)));

        var derived = DerivedFigures.of(
                List.of(
                        course(LEFT, UNILATERAL, "2026-01-01", LEFT_LEG),
                        course(RIGHT, UNILATERAL, "2026-01-15", RIGHT_LEG)),
                sessions);

        assertThat(limb(derived, 1).sides()).isEqualTo(Sides.ONE);
        assertThat(limb(derived, 2).sides()).isEqualTo(Sides.BOTH_SINCE);
        assertThat(value(derived, 2, Quantity.EXCESS_REDUCTION).notInterpretable())
                .isEqualTo(Reason.OTHER_SIDE_AFFECTED_SINCE);
        assertThat(value(derived, 2, Quantity.ABSOLUTE_REDUCTION).value()).isEqualTo(10);
    }

    @Test
    void a_bilateral_course_has_changes_of_each_limb_by_itself() {
        var sessions = List.of(
                session(LEFT, 1, volume(LEFT_LEG, 2500), volume(RIGHT_LEG, 2000), weight(80)),
                session(LEFT, 2, volume(LEFT_LEG, 2250), volume(RIGHT_LEG, 2000), weight(72)));

        var derived = DerivedFigures.of(List.of(course(LEFT, BILATERAL, "2026-01-01", LEFT_LEG, RIGHT_LEG)), sessions);

        assertThat(value(derived, 1, Quantity.EXCESS_REDUCTION).notInterpretable())
                .isEqualTo(Reason.BOTH_SIDES_AFFECTED);
        assertThat(value(derived, 1, Quantity.WEIGHT_ADJUSTED_CHANGE).value()).isCloseTo(0, within(1e-12));
        assertThat(derived.get(1).derived().limbs()).hasSize(2);
    }

    @Test
    void a_healthy_limb_that_was_not_measured_leaves_an_estimate_beside_the_reason() {
        var sessions = List.of(
                session(LEFT, 1, volume(LEFT_LEG, 2500), volume(RIGHT_LEG, 2000)),
                session(LEFT, 2, volume(LEFT_LEG, 2250)));

        var derived = DerivedFigures.of(List.of(course(LEFT, UNILATERAL, "2026-01-01", LEFT_LEG)), sessions);

        assertThat(value(derived, 1, Quantity.EXCESS_REDUCTION).notInterpretable())
                .isEqualTo(Reason.HEALTHY_LIMB_NOT_MEASURED);
        assertThat(value(derived, 1, Quantity.BASELINE_CONTROL_ESTIMATE).value())
                .isEqualTo(50);
    }

    @Test
    void pain_is_compared_with_the_first_score_of_the_course() {
        var sessions = List.of(session(LEFT, 1, pain(8)), session(LEFT, 2), session(LEFT, 3, pain(5)));

        var derived = DerivedFigures.of(List.of(course(LEFT, UNILATERAL, "2026-01-01", LEFT_LEG)), sessions);

        assertThat(derived.getFirst().derived().scores()).isEmpty();
        assertThat(derived.getLast().derived().scores()).singleElement().satisfies(score -> {
            assertThat(score.change()).isEqualTo(-3);
            assertThat(score.importance()).isEqualTo(Importance.BETTER);
            assertThat(score.baselineSession()).isEqualTo(sessions.getFirst().sessionId());
        });
    }

    private static DerivedValues.OfLimb limb(List<SessionEntry> sessions, int nr) {
        return sessions.get(nr).derived().limbs().getFirst();
    }

    private static Value value(List<SessionEntry> sessions, int nr, Quantity quantity) {
        return limb(sessions, nr).values().stream()
                .filter(value -> value.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    private static CourseView course(CourseId id, Laterality laterality, String openedOn, Limb... limbs) {
        return new CourseView(
                id,
                ASHA,
                NORTH,
                Condition.LYMPHEDEMA,
                List.of(limbs),
                laterality,
                List.of(),
                null,
                null,
                Instant.parse(openedOn + "T00:00:00Z"),
                CourseView.Status.OPEN,
                null,
                List.of(),
                List.of(),
                0,
                List.of());
    }

    private static SessionEntry session(CourseId course, int day, Measurement... measurements) {
        var at = Instant.parse("2026-01-01T10:00:00Z").plusSeconds(86_400L * day);
        return new SessionEntry(
                new SessionId(new UUID(8, day)),
                course,
                ASHA,
                NORTH,
                OKAFOR,
                VisitKind.EVALUATION,
                at,
                null,
                at,
                Stream.of(measurements)
                        .map(one -> new Measured(one, Facets.of(one).units(), at, OKAFOR, at))
                        .toList(),
                List.of(),
                0,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                DerivedValues.NONE);
    }

    private static Measurement volume(Limb limb, double millilitres) {
        return new LimbVolume(MeasurementId.next(), limb, VolumeMethod.PEROMETRY, millilitres, null, null, null, null);
    }

    private static Measurement weight(double kg) {
        return new Weight(MeasurementId.next(), kg, null, null);
    }

    private static Measurement pain(int score) {
        return new PainScore(MeasurementId.next(), score, null, null);
    }
}
