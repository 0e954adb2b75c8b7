package org.tributary.clinicalrecord.session;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.measurements.Charted;
import org.tributary.clinicalrecord.measurements.Confirmation;
import org.tributary.clinicalrecord.measurements.DayOfVisit;
import org.tributary.clinicalrecord.measurements.Readings;
import org.tributary.clinicalrecord.session.Session.Evaluated;
import org.tributary.clinicalrecord.session.Session.Signed;
import org.tributary.clinicalrecord.session.Session.Started;
import org.tributary.clinicalrecord.session.Session.Unstarted;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.session.SessionCommand.RecordEvaluation;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.clinicalrecord.session.SessionRejection.ClosingMeasurementsRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationIncomplete;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NoLongerTreated;
import org.tributary.clinicalrecord.session.SessionRejection.NotATreatment;
import org.tributary.clinicalrecord.session.SessionRejection.NotTheirSession;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInTheFuture;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SessionTooEarly;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.StartedDifferently;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Decision.Accepted;

/** All rules about a session. */
final class SessionDecider {

    private static final int LEAST_MINUTES = 30;
    static final int MOST_MINUTES = Limits.SESSION_MINUTES;

    private SessionDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<SessionEvent> decide(Session session, SessionCommand command, DecisionContext known) {
        return switch (new Asked(session, command)) {
            case Asked(Unstarted _, StartSession c) -> start(c, known);
            case Asked(Session s, StartSession c) when s.visit().equals(started(c)) -> alreadyDone();
            case Asked(Session _, StartSession c) -> rejected(new StartedDifferently(c.sessionId()));

            case Asked(Started s, RecordEvaluation c) -> evaluate(s.visit(), c);
            case Asked(Evaluated s, RecordEvaluation c)
            when Readings.same(s.evaluation(), c.measurements()) ->
                new Accepted<>(confirmed(s.visit(), s.evaluation(), s.confirmed(), c.zone(), c.confirmation()));
            case Asked(Evaluated _, RecordEvaluation c) -> rejected(new EvaluationRecordedAlready(c.sessionId()));

            case Asked(Started _, ApplyTechnique c) -> rejected(new EvaluationFirst(c.sessionId()));
            case Asked(Evaluated s, ApplyTechnique c) -> apply(s, c, known);

            case Asked(Started _, RecordClosingMeasurements c) -> rejected(new EvaluationFirst(c.sessionId()));
            case Asked(Evaluated s, RecordClosingMeasurements c)
            when s.closing().isEmpty() -> close(s.visit(), c);
            case Asked(Evaluated s, RecordClosingMeasurements c)
            when Readings.same(s.closing(), c.measurements()) ->
                new Accepted<>(confirmed(s.visit(), s.closing(), s.confirmed(), c.zone(), c.confirmation()));
            case Asked(Evaluated _, RecordClosingMeasurements c) ->
                rejected(new ClosingMeasurementsRecordedAlready(c.sessionId()));

            case Asked(Started _, SignSession c) -> rejected(new EvaluationFirst(c.sessionId()));
            case Asked(Evaluated s, SignSession c) -> sign(s, c, known);
            case Asked(Signed _, SignSession c)
            when known.isSomeoneElse(c.subject()) -> rejected(new NotTheirSession(c.sessionId()));
            case Asked(Signed _, SignSession _) -> alreadyDone();

            case Asked(Signed _, SessionCommand c) -> rejected(new SignedAlready(c.sessionId()));
            case Asked(Unstarted _, SessionCommand c) -> rejected(new NeverStarted(c.sessionId()));
        };
    }

    /** Whatever was booked: nobody is touched against their will, nor treated where the gate of that time keeps from it. */
    private static Decision<SessionEvent> start(StartSession c, DecisionContext known) {
        if (c.startedAt().isAfter(c.at())) {
            return rejected(new SessionInTheFuture(c.startedAt()));
        }
        if (c.startedAt().isBefore(c.earliest())) {
            return rejected(new SessionTooEarly(c.startedAt()));
        }
        var treatedUntil = c.treatedUntil();
        if (treatedUntil != null && !c.startedAt().isBefore(treatedUntil)) {
            return rejected(new NoLongerTreated(c.clinicId(), treatedUntil));
        }
        var objection = c.kind() == VisitKind.TREATMENT ? known.objectionToTreatment() : known.objectionToVisit();
        return objection.<Decision<SessionEvent>>map(Decision::rejected).orElseGet(() -> accepted(started(c)));
    }

    private static SessionStarted started(StartSession c) {
        return new SessionStarted(
                c.sessionId(),
                c.courseId(),
                c.patientId(),
                c.clinicId(),
                c.therapistId(),
                c.kind(),
                c.startedAt(),
                c.appointmentId());
    }

    private static Decision<SessionEvent> evaluate(SessionStarted visit, RecordEvaluation c) {
        var errors = Readings.errorsIn(c.measurements(), DayOfVisit.of(visit.startedAt(), c.zone(), c.at()));
        return errors.isEmpty()
                ? recorded(
                        new EvaluationRecorded(
                                visit.sessionId(),
                                visit.courseId(),
                                visit.patientId(),
                                visit.clinicId(),
                                c.measurements()),
                        confirmed(visit, c.measurements(), List.of(), c.zone(), c.confirmation()))
                : rejected(new InvalidMeasurement(errors));
    }

    private static Decision<SessionEvent> apply(Evaluated session, ApplyTechnique c, DecisionContext known) {
        var visit = session.visit();
        if (visit.kind() != VisitKind.TREATMENT) {
            return rejected(new NotATreatment(c.sessionId()));
        }
        var objection = known.objectionTo(c.technique(), c.region());
        if (objection.isPresent()) {
            return rejected(objection.get());
        }
        var missing = known.evaluation().missingFrom(session.evaluation());
        if (!missing.isEmpty()) {
            return rejected(new EvaluationIncomplete(c.sessionId(), missing));
        }
        if (c.minutes() < 1 || session.minutesWith(c.minutes()) > MOST_MINUTES) {
            return rejected(length(session, c.minutes()));
        }
        return accepted(new TechniqueApplied(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                c.technique(),
                c.region(),
                c.minutes(),
                c.pressure()));
    }

    private static Decision<SessionEvent> close(SessionStarted visit, RecordClosingMeasurements c) {
        var errors = Readings.errorsIn(c.measurements(), DayOfVisit.of(visit.startedAt(), c.zone(), c.at()));
        return errors.isEmpty()
                ? recorded(
                        new ClosingMeasurementsRecorded(
                                visit.sessionId(),
                                visit.courseId(),
                                visit.patientId(),
                                visit.clinicId(),
                                c.measurements()),
                        confirmed(visit, c.measurements(), List.of(), c.zone(), c.confirmation()))
                : rejected(new InvalidMeasurement(errors));
    }

    private static Decision<SessionEvent> recorded(SessionEvent chart, List<WarningsConfirmed> confirmed) {
        return new Accepted<>(
                Stream.concat(Stream.of(chart), confirmed.stream()).toList());
    }

    /** Nothing, where there is nothing to confirm that is not confirmed already. */
    private static List<WarningsConfirmed> confirmed(
            SessionStarted visit,
            List<Measurement> measured,
            List<ConfirmedWarning> already,
            ZoneId zone,
            Confirmation confirmation) {
        var chart = new Charted(visit.sessionId(), visit.startedAt(), zone, visit.therapistId(), measured);
        var warnings = confirmation.confirmed(chart, already);
        return warnings.isEmpty()
                ? List.of()
                : List.of(new WarningsConfirmed(
                        visit.sessionId(),
                        visit.courseId(),
                        visit.patientId(),
                        visit.clinicId(),
                        confirmation.by(),
                        warnings));
    }

    private static Decision<SessionEvent> sign(Evaluated session, SignSession c, DecisionContext known) {
        var visit = session.visit();
        if (known.isSomeoneElse(c.subject())) {
            return rejected(new NotTheirSession(c.sessionId()));
        }
        if (visit.kind() == VisitKind.TREATMENT && session.minutes() < LEAST_MINUTES) {
            return rejected(length(session, 0));
        }
        return accepted(new SessionSigned(
                visit.sessionId(), visit.courseId(), visit.patientId(), visit.clinicId(), visit.therapistId()));
    }

    private static SessionLength length(Evaluated session, int more) {
        return new SessionLength(session.minutesWith(more), LEAST_MINUTES, MOST_MINUTES);
    }

    private record Asked(Session session, SessionCommand command) {}
}
