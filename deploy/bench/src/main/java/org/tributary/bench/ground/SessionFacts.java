package org.tributary.bench.ground;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.MeasurementId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** The facts of one session: started, evaluated, treated twice, measured again and signed. The leg swells off from one to the next. */
record SessionFacts(
        CourseId course,
        PatientId patient,
        ClinicId clinic,
        TherapistId therapist,
        AppointmentId appointment,
        Instant startsAt) {

    static final int PER_SESSION = 6;

    private static final int STATIONS = 8;

    List<SessionEvent> of(int nr) {
        var session = SessionId.next();
        return List.of(
                new SessionStarted(
                        session, course, patient, clinic, therapist, VisitKind.TREATMENT, startsAt, appointment),
                new EvaluationRecorded(session, course, patient, clinic, evaluation(nr)),
                applied(session, Technique.LYMPHATIC_DRAINAGE, BodyRegion.LEFT_THIGH),
                applied(session, Technique.LIGHT_STROKING, BodyRegion.LEFT_CALF),
                new ClosingMeasurementsRecorded(
                        session, course, patient, clinic, List.of(girths(Limb.LEFT_LEG, swelling(nr) - 0.1))),
                new SessionSigned(session, course, patient, clinic, therapist));
    }

    private TechniqueApplied applied(SessionId session, Technique technique, BodyRegion region) {
        return new TechniqueApplied(session, course, patient, clinic, technique, region, 25, Pressure.LIGHT);
    }

    private static List<Measurement> evaluation(int nr) {
        return List.of(
                girths(Limb.LEFT_LEG, swelling(nr)),
                girths(Limb.RIGHT_LEG, 0),
                new PainScore(MeasurementId.next(), Math.max(0, 7 - nr / 2), null, null),
                new Pitting(MeasurementId.next(), Limb.LEFT_LEG, Math.max(1, 6 - nr / 2), 20, null, null));
    }

    private static double swelling(int nr) {
        return 5 - 0.3 * nr;
    }

    private static LimbGirths girths(Limb limb, double swelling) {
        return new LimbGirths(
                MeasurementId.next(),
                limb,
                Landmark.FLOOR,
                GirthMethod.TAPE_FRUSTUM,
                IntStream.range(0, STATIONS)
                        .mapToObj(nr -> new Station(10 + 4.0 * nr, round(24 + 1.5 * nr + swelling)))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static double round(double centimetres) {
        return Math.round(centimetres * 10) / 10.0;
    }
}
