package org.tributary.clinicalrecord.session;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.DUBLIN;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.MARCH_6;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.OKAFOR;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.Confirmation;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.session.SessionCommand.RecordEvaluation;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.clinicalrecord.views.therapists.Certificate;
import org.tributary.eligibility.evaluation.EvaluationContents;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Spec;

/** Sessions, their words and their facts. */
final class SessionExamples {

    static final String OKAFORS_SIGN_IN = "okafor@demo";

    private SessionExamples() {}

    /** A session of a patient with nothing against a treatment, by a therapist certified for drainage and kneading. */
    static Spec<Session, SessionCommand, SessionEvent> aSession() {
        return aSessionAmid(allIsWell());
    }

    static Spec<Session, SessionCommand, SessionEvent> aSessionAmid(DecisionContext known) {
        return new Spec<>(
                new Session.Unstarted(),
                Session::after,
                (session, command) -> SessionDecider.decide(session, command, known));
    }

    static DecisionContext allIsWell() {
        return gatedBy(Gate.CLEAR);
    }

    /** All is well, but that the patient never said yes, or by then no longer. */
    static DecisionContext withoutConsent() {
        var known = allIsWell();
        return new DecisionContext(
                false,
                known.gate(),
                known.startedAt(),
                known.zone(),
                known.certificates(),
                known.therapistSubject(),
                known.evaluation(),
                true);
    }

    static DecisionContext gatedBy(Gate gate, Technique... restricted) {
        return new DecisionContext(
                true,
                Optional.of(window(gate, restricted)),
                MARCH_6_10AM,
                ZoneId.of("Europe/Dublin"),
                List.of(until(MARCH_6, LYMPHATIC_DRAINAGE), until(MARCH_6.plusYears(1), DEEP_KNEADING)),
                Optional.of(OKAFORS_SIGN_IN),
                EvaluationContents.NONE,
                true);
    }

    static GateWindow window(@Nullable Gate gate, Technique... restricted) {
        return new GateWindow(
                MARCH_6_10AM, null, gate, List.of("WHY"), List.of(restricted), List.of(), false, "2026-11");
    }

    /** Good since ever. */
    static Certificate until(LocalDate lastDay, Technique technique) {
        return new Certificate(technique, LocalDate.MIN, lastDay, null);
    }

    static StartSession start(VisitKind kind) {
        return startAt(kind, MARCH_6_10AM);
    }

    static StartSession startAt(VisitKind kind, Instant startedAt) {
        return new StartSession(
                SESSION, LEFT_LEG_COURSE, ASHA, NORTH, OKAFOR, kind, startedAt, null, FIRST_CLINIC, null, APRIL_1);
    }

    static StartSession startWhileTreatedUntil(Instant until) {
        return new StartSession(
                SESSION,
                LEFT_LEG_COURSE,
                ASHA,
                NORTH,
                OKAFOR,
                VisitKind.EVALUATION,
                MARCH_6_10AM,
                null,
                FIRST_CLINIC,
                until,
                APRIL_1);
    }

    static SessionStarted started(VisitKind kind) {
        return startedAt(kind, MARCH_6_10AM);
    }

    static SessionStarted startedAt(VisitKind kind, Instant startedAt) {
        return new SessionStarted(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, OKAFOR, kind, startedAt, null);
    }

    static RecordEvaluation evaluate(Measurement... measurements) {
        return new RecordEvaluation(SESSION, List.of(measurements), DUBLIN, confirming(), APRIL_1);
    }

    /** What Okafor stands by; nothing was measured before. */
    static Confirmation confirming(WarningCode... codes) {
        return new Confirmation(Set.of(codes), OKAFORS_SIGN_IN, List.of());
    }

    static WarningsConfirmed confirmed(WarningCode code, Measurement... measurements) {
        return new WarningsConfirmed(
                SESSION,
                LEFT_LEG_COURSE,
                ASHA,
                NORTH,
                OKAFORS_SIGN_IN,
                Stream.of(measurements)
                        .map(measurement -> new ConfirmedWarning(code, measurement.measurementId()))
                        .toList());
    }

    static EvaluationRecorded evaluated(Measurement... measurements) {
        return new EvaluationRecorded(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, List.of(measurements));
    }

    static ApplyTechnique apply(Technique technique, int minutes) {
        return new ApplyTechnique(SESSION, technique, BodyRegion.LEFT_LEG, minutes, Pressure.LIGHT, APRIL_1);
    }

    static TechniqueApplied applied(Technique technique, int minutes) {
        return new TechniqueApplied(
                SESSION, LEFT_LEG_COURSE, ASHA, NORTH, technique, BodyRegion.LEFT_LEG, minutes, Pressure.LIGHT);
    }

    static RecordClosingMeasurements close(Measurement... measurements) {
        return new RecordClosingMeasurements(SESSION, List.of(measurements), DUBLIN, confirming(), APRIL_1);
    }

    static ClosingMeasurementsRecorded closed(Measurement... measurements) {
        return new ClosingMeasurementsRecorded(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, List.of(measurements));
    }

    static SignSession sign(String subject) {
        return new SignSession(SESSION, subject, APRIL_1);
    }

    static SessionSigned signed() {
        return new SessionSigned(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, OKAFOR);
    }

    /** Pain as it was told; each reading has a name of its own. */
    static Measurement pain(int score) {
        return new PainScore(MeasurementId.next(), score, null, null);
    }
}
