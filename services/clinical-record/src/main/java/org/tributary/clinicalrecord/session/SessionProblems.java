package org.tributary.clinicalrecord.session;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.session.SessionRejection.AmendedAsAnotherKind;
import org.tributary.clinicalrecord.session.SessionRejection.ClosingMeasurementsRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.ConsentMissing;
import org.tributary.clinicalrecord.session.SessionRejection.CourseEnded;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationFirst;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationIncomplete;
import org.tributary.clinicalrecord.session.SessionRejection.EvaluationRecordedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NoLongerTreated;
import org.tributary.clinicalrecord.session.SessionRejection.NotATreatment;
import org.tributary.clinicalrecord.session.SessionRejection.NotCertified;
import org.tributary.clinicalrecord.session.SessionRejection.NotEligible;
import org.tributary.clinicalrecord.session.SessionRejection.NotTheirSession;
import org.tributary.clinicalrecord.session.SessionRejection.NothingCorrected;
import org.tributary.clinicalrecord.session.SessionRejection.RestrictedTechnique;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInError;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInTheFuture;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SessionTooEarly;
import org.tributary.clinicalrecord.session.SessionRejection.SignedAlready;
import org.tributary.clinicalrecord.session.SessionRejection.StartedDifferently;
import org.tributary.clinicalrecord.session.SessionRejection.SupersededAlready;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownAppointment;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownEntry;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownTherapist;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about a session reads over HTTP. */
@Component
class SessionProblems implements ProblemMapping<SessionRejection> {

    @Override
    public ProblemDetail toProblem(SessionRejection rejection) {
        return switch (rejection) {
            case StartedDifferently _ ->
                Problem.of(CONFLICT, "started-differently", "This session already exists with other details");
            case NeverStarted _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case UnknownTherapist r ->
                unprocessable("unknown-therapist", "There is no such therapist").with("therapistId", r.therapistId());
            case SessionInTheFuture r ->
                unprocessable("session-in-the-future", "The session has not started yet")
                        .with("startedAt", r.startedAt());
            case SessionTooEarly r ->
                unprocessable("session-too-early", "The session lies before the patient's birth or the first clinic")
                        .with("startedAt", r.startedAt());
            case NoLongerTreated r ->
                unprocessable("not-enrolled", "The clinic does not treat this patient")
                        .with("clinicId", r.clinicId())
                        .with("until", r.until());
            case UnknownAppointment r ->
                unprocessable("unknown-appointment", "The patient has no such appointment at the clinic")
                        .with("appointmentId", r.appointmentId());
            case ConsentMissing r ->
                unprocessable("consent-missing", "The patient's consent did not count when the session started")
                        .with("purpose", r.purpose())
                        .with("startedAt", r.startedAt());
            case InvalidMeasurement r ->
                unprocessable("invalid-measurement", "A measurement cannot be true")
                        .with("errors", r.errors());
            case EvaluationRecordedAlready _ ->
                Problem.of(CONFLICT, "evaluation-recorded", "Another evaluation of this session is recorded");
            case ClosingMeasurementsRecordedAlready _ ->
                Problem.of(
                        CONFLICT,
                        "closing-measurements-recorded",
                        "Other closing measurements of this session are recorded");
            case EvaluationFirst _ -> unprocessable("evaluation-first", "The circulation is evaluated first");
            case EvaluationIncomplete r ->
                unprocessable("evaluation-incomplete", "The evaluation lacks what this condition asks for")
                        .with("missing", r.missing());
            case NotATreatment _ -> unprocessable("not-a-treatment", "A visit for an evaluation has no techniques");
            case NotEligible r -> notEligible(r);
            case RestrictedTechnique r ->
                unprocessable("restricted-technique", "The technique is not safe for this patient")
                        .with("technique", r.technique())
                        .with("region", r.region())
                        .with("reasons", r.reasons());
            case NotCertified r ->
                unprocessable("not-certified", "The therapist was not certified for the technique on that day")
                        .with("technique", r.technique())
                        .with("day", r.day());
            case SessionLength r ->
                unprocessable("session-length", "The techniques of a session take 30 to 90 minutes in all")
                        .with("minutes", r.minutes())
                        .with("least", r.least())
                        .with("most", r.most());
            case SignedAlready _ -> Problem.of(CONFLICT, "session-signed", "The session is signed");
            case CourseEnded _ -> Problem.of(CONFLICT, "course-closed", "The course has ended");
            case UnknownEntry r ->
                unprocessable("unknown-entry", "Nothing of this name was charted at the session")
                        .with("supersedes", r.entryId());
            case SupersededAlready r ->
                Problem.of(CONFLICT, "superseded-already", "It was amended before")
                        .with("supersedes", r.entryId());
            case AmendedAsAnotherKind r ->
                unprocessable("amended-as-another-kind", "What was charted is corrected by something of its kind")
                        .with("supersedes", r.entryId());
            case NothingCorrected r ->
                unprocessable("nothing-corrected", "The correction says what was charted")
                        .with("supersedes", r.entryId());
            case SessionInError _ ->
                Problem.of(CONFLICT, "session-entered-in-error", "The session was charted of the wrong patient");
            case NotTheirSession _ ->
                Problem.of(FORBIDDEN, "not-your-session", "A therapist signs only their own sessions");
        };
    }

    @Override
    public Class<SessionRejection> of() {
        return SessionRejection.class;
    }

    private static Problem notEligible(NotEligible refusal) {
        var problem = unprocessable("not-eligible", "Screening did not allow treatment at the time of the session")
                .with("reasons", refusal.reasons());
        var gate = refusal.gate();
        return gate == null ? problem : problem.with("gate", gate);
    }

    private static Problem unprocessable(String name, String title) {
        return Problem.of(UNPROCESSABLE_CONTENT, name, title);
    }
}
