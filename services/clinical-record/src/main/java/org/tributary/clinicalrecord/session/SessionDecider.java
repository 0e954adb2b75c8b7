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
import org.tributary.clinicalrecord.session.Session.EnteredInError;
import org.tributary.clinicalrecord.session.Session.Evaluated;
import org.tributary.clinicalrecord.session.Session.Signed;
import org.tributary.clinicalrecord.session.Session.Started;
import org.tributary.clinicalrecord.session.Session.Unstarted;
import org.tributary.clinicalrecord.session.SessionCommand.AddNote;
import org.tributary.clinicalrecord.session.SessionCommand.AmendSession;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.EnterInError;
import org.tributary.clinicalrecord.session.SessionCommand.RecordAdverseReaction;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.session.SessionCommand.RecordEvaluation;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.clinicalrecord.session.SessionRejection.ClosingMeasurementsRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.CourseEnded;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationIncomplete;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NotATreatment;
import org.tributary.clinicalrecord.session.SessionRejection.NotTheirSession;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInError;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.StartedDifferently;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.Decision.Accepted;

/** All rules about a session. */
final class SessionDecider {

    static final int LEAST_MINUTES = 30;
    static final int MOST_MINUTES = Limits.SESSION_MINUTES;

    private SessionDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<SessionEvent> decide(Session session, SessionCommand command, DecisionContext known) {
        return switch (new Asked(session, command)) {
            case Asked(Unstarted _, StartSession c) -> start(c, known);
            case Asked(Session s, StartSession c) when s.chart().visit().equals(started(c)) -> alreadyDone();
            case Asked(Session _, StartSession c) -> rejected(new StartedDifferently(c.sessionId()));

            case Asked(EnteredInError _, EnterInError _) -> alreadyDone();
            case Asked(EnteredInError _, SessionCommand c) -> rejected(new SessionInError(c.sessionId()));

            case Asked(Started s, RecordEvaluation c) -> evaluate(s.chart(), c);
            case Asked(Evaluated s, RecordEvaluation c)
            when Readings.same(s.chart().evaluation(), c.measurements()) ->
                new Accepted<>(confirmed(s.chart(), s.chart().evaluation(), c.zone(), c.confirmation()));
            case Asked(Evaluated _, RecordEvaluation c) -> rejected(new EvaluationRecordedAlready(c.sessionId()));

            case Asked(Started _, ApplyTechnique c) -> rejected(new EvaluationFirst(c.sessionId()));
            case Asked(Evaluated s, ApplyTechnique c) -> apply(s.chart(), c, known);

            case Asked(Started _, RecordClosingMeasurements c) -> rejected(new EvaluationFirst(c.sessionId()));
            case Asked(Evaluated s, RecordClosingMeasurements c)
            when s.chart().closing().isEmpty() -> close(s.chart(), c);
            case Asked(Evaluated s, RecordClosingMeasurements c)
            when Readings.same(s.chart().closing(), c.measurements()) ->
                new Accepted<>(confirmed(s.chart(), s.chart().closing(), c.zone(), c.confirmation()));
            case Asked(Evaluated _, RecordClosingMeasurements c) ->
                rejected(new ClosingMeasurementsRecordedAlready(c.sessionId()));

            case Asked(Started _, SignSession c) -> rejected(new EvaluationFirst(c.sessionId()));
            case Asked(Evaluated s, SignSession c) -> sign(s.chart(), c, known);
            case Asked(Signed _, SignSession c)
            when known.isSomeoneElse(c.subject()) -> rejected(new NotTheirSession(c.sessionId()));
            case Asked(Signed _, SignSession _) -> alreadyDone();

            case Asked(Unstarted _, SessionCommand c) -> rejected(new NeverStarted(c.sessionId()));

            case Asked(Session s, AmendSession c) -> AmendmentRules.amend(s.chart(), s instanceof Signed, c, known);
            case Asked(Session s, EnterInError c) -> accepted(inError(s.chart().visit(), c));
            case Asked(Session s, AddNote c) -> accepted(noted(s.chart().visit(), c));
            case Asked(Session s, RecordAdverseReaction c) ->
                accepted(harmed(s.chart().visit(), c));

            case Asked(Signed _, SessionCommand c) -> rejected(new SignedAlready(c.sessionId()));
        };
    }

    /** Whatever was booked: nobody is touched against their will, nor treated where the gate of that time keeps from it. */
    private static Decision<SessionEvent> start(StartSession c, DecisionContext known) {
        if (!known.courseTakesSessions()) {
            return rejected(new CourseEnded(c.courseId()));
        }
        return StartRules.objectionTo(c.startedAt(), c.earliest(), c.treatedUntil(), c.clinicId(), c.at())
                .or(() -> known.objectionTo(c.kind()))
                .<Decision<SessionEvent>>map(Decision::rejected)
                .orElseGet(() -> accepted(started(c)));
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

    private static Decision<SessionEvent> evaluate(SessionChart session, RecordEvaluation c) {
        var visit = session.visit();
        var errors = Readings.errorsIn(c.measurements(), DayOfVisit.of(visit.startedAt(), c.zone(), c.at()));
        return errors.isEmpty()
                ? recorded(
                        new EvaluationRecorded(
                                visit.sessionId(),
                                visit.courseId(),
                                visit.patientId(),
                                visit.clinicId(),
                                c.measurements()),
                        confirmed(session, c.measurements(), c.zone(), c.confirmation()))
                : rejected(new InvalidMeasurement(errors));
    }

    private static Decision<SessionEvent> apply(SessionChart session, ApplyTechnique c, DecisionContext known) {
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

    private static Decision<SessionEvent> close(SessionChart session, RecordClosingMeasurements c) {
        var visit = session.visit();
        var errors = Readings.errorsIn(c.measurements(), DayOfVisit.of(visit.startedAt(), c.zone(), c.at()));
        return errors.isEmpty()
                ? recorded(
                        new ClosingMeasurementsRecorded(
                                visit.sessionId(),
                                visit.courseId(),
                                visit.patientId(),
                                visit.clinicId(),
                                c.measurements()),
                        confirmed(session, c.measurements(), c.zone(), c.confirmation()))
                : rejected(new InvalidMeasurement(errors));
    }

    private static Decision<SessionEvent> recorded(SessionEvent chart, List<WarningsConfirmed> confirmed) {
        return new Accepted<>(
                Stream.concat(Stream.of(chart), confirmed.stream()).toList());
    }

    /** Nothing, where there is nothing to confirm that is not confirmed already. */
    private static List<WarningsConfirmed> confirmed(
            SessionChart session, List<Measurement> measured, ZoneId zone, Confirmation confirmation) {
        var visit = session.visit();
        var chart = new Charted(visit.sessionId(), visit.startedAt(), zone, visit.therapistId(), measured);
        var warnings = confirmation.confirmed(chart, session.confirmed());
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

    private static Decision<SessionEvent> sign(SessionChart session, SignSession c, DecisionContext known) {
        var visit = session.visit();
        if (known.isSomeoneElse(c.subject())) {
            return rejected(new NotTheirSession(c.sessionId()));
        }
        if (visit.kind() == VisitKind.TREATMENT && session.minutesWith(0) < LEAST_MINUTES) {
            return rejected(length(session, 0));
        }
        return accepted(new SessionSigned(
                visit.sessionId(), visit.courseId(), visit.patientId(), visit.clinicId(), visit.therapistId()));
    }

    private static SessionEnteredInError inError(SessionStarted visit, EnterInError c) {
        return new SessionEnteredInError(
                visit.sessionId(), visit.courseId(), visit.patientId(), visit.clinicId(), c.by(), c.reason());
    }

    private static NoteAdded noted(SessionStarted visit, AddNote c) {
        return new NoteAdded(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                c.entryId(),
                c.by(),
                c.text());
    }

    private static AdverseReactionRecorded harmed(SessionStarted visit, RecordAdverseReaction c) {
        return new AdverseReactionRecorded(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                c.entryId(),
                c.kind(),
                c.severity(),
                c.by(),
                c.note());
    }

    private static SessionLength length(SessionChart session, int more) {
        return new SessionLength(session.minutesWith(more), LEAST_MINUTES, MOST_MINUTES);
    }

    private record Asked(Session session, SessionCommand command) {}
}
