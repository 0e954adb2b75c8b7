package org.tributary.outcomes.swelling;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.MeasurementId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.VisitKind;

/** A course of the left leg at Harbour Street, and the people and numbers in it. */
final class Examples {

    static final TherapistId OKAFOR = new TherapistId(id(1));
    static final TherapistId LIND = new TherapistId(id(2));
    static final ClinicId HARBOUR_STREET = new ClinicId(id(3));
    static final CourseId COURSE = new CourseId(id(4));
    static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

    static final CourseFacts LEFT_LEG = new CourseFacts(
            COURSE, HARBOUR_STREET, Condition.LYMPHEDEMA, List.of(Limb.LEFT_LEG), Laterality.UNILATERAL);
    static final CourseFacts BOTH_LEGS = new CourseFacts(
            COURSE,
            HARBOUR_STREET,
            Condition.CHRONIC_VENOUS_INSUFFICIENCY,
            List.of(Limb.LEFT_LEG, Limb.RIGHT_LEG),
            Laterality.BILATERAL);

    private static final double SEGMENT = 12 * Math.PI;

    private Examples() {}

    static Told session(int day, Measurement... evaluation) {
        return new Told(day, OKAFOR, List.of(evaluation), List.of());
    }

    /** Girths that make a leg of this volume over 10 cm by cones, for every girth is the same. */
    static Measurement leg(Limb limb, double millilitres) {
        return girths(limb, GirthMethod.TAPE_FRUSTUM, Landmark.FLOOR, cylinder(millilitres, 10, 15, 20));
    }

    static Station[] cylinder(double millilitres, double... distances) {
        var length = distances[distances.length - 1] - distances[0];
        var girth = Math.sqrt(millilitres * SEGMENT / (3 * length));
        return Arrays.stream(distances).mapToObj(d -> new Station(d, girth)).toArray(Station[]::new);
    }

    static LimbGirths girths(Limb limb, GirthMethod method, Landmark landmark, Station... stations) {
        return new LimbGirths(
                MeasurementId.next(), limb, landmark, method, List.of(stations), null, null, null, null, null, null);
    }

    static Measurement by(@Nullable TherapistId measurer, Measurement measured) {
        return switch (measured) {
            case LimbGirths g ->
                new LimbGirths(
                        g.measurementId(),
                        g.limb(),
                        g.landmark(),
                        g.method(),
                        g.stations(),
                        null,
                        null,
                        null,
                        measurer,
                        null,
                        null);
            case LimbVolume v ->
                new LimbVolume(v.measurementId(), v.limb(), v.method(), v.millilitres(), null, measurer, null, null);
            default -> throw new IllegalArgumentException("Only volumes are told by whom: " + measured);
        };
    }

    static Measurement displaced(Limb limb, double millilitres) {
        return new LimbVolume(
                MeasurementId.next(), limb, VolumeMethod.WATER_DISPLACEMENT, millilitres, null, null, null, null);
    }

    static Measurement pain(int score) {
        return new PainScore(MeasurementId.next(), score, null, null);
    }

    static Measurement pit(Limb limb, int depthMm, int seconds) {
        return new Pitting(MeasurementId.next(), limb, depthMm, seconds, null, null);
    }

    private static UUID id(int nr) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(nr));
    }

    /** A session on a day of the course. */
    record Told(int day, TherapistId therapist, List<Measurement> evaluation, List<Measurement> closing) {

        Told closing(Measurement... measured) {
            return new Told(day, therapist, evaluation, List.of(measured));
        }

        SessionFacts facts() {
            return new SessionFacts(
                    new SessionId(id(100 + day)),
                    therapist,
                    VisitKind.TREATMENT,
                    TUESDAY.plus(Duration.ofDays(day)),
                    true,
                    Set.of(),
                    evaluation,
                    closing);
        }
    }
}
