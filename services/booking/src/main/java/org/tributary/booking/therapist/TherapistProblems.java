package org.tributary.booking.therapist;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.therapist.TherapistRejection.CertificateInverted;
import org.tributary.booking.therapist.TherapistRejection.CertifiedTwice;
import org.tributary.booking.therapist.TherapistRejection.InvalidInTheFuture;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.booking.therapist.TherapistRejection.NotCertifiedFor;
import org.tributary.booking.therapist.TherapistRejection.RegisteredDifferently;
import org.tributary.booking.therapist.TherapistRejection.ShiftInverted;
import org.tributary.booking.therapist.TherapistRejection.ShiftsOverlap;
import org.tributary.booking.therapist.TherapistRejection.SubjectTaken;
import org.tributary.booking.therapist.TherapistRejection.UnknownClinic;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class TherapistProblems implements ProblemMapping<TherapistRejection> {

    @Override
    public ProblemDetail toProblem(TherapistRejection rejection) {
        return switch (rejection) {
            case RegisteredDifferently _ ->
                Problem.of(CONFLICT, "registered-differently", "This therapist is registered with other details");
            case SubjectTaken _ ->
                Problem.of(CONFLICT, "subject-taken", "Another therapist is this person at the sign-in");
            case NeverRegistered _ -> Problem.of(NOT_FOUND, "not-found", "There is no such therapist");
            case CertifiedTwice r ->
                unprocessable("certified-twice", "Two certificates are for one technique")
                        .with("technique", r.technique());
            case CertificateInverted r ->
                unprocessable("certificate-inverted", "A certificate ends before its first day")
                        .with("technique", r.technique())
                        .with("validFrom", r.validFrom())
                        .with("validUntil", r.validUntil());
            case NotCertifiedFor r ->
                unprocessable("not-certified-for", "The therapist has no certificate for this technique")
                        .with("technique", r.technique());
            case InvalidInTheFuture r ->
                unprocessable(
                                "invalid-in-the-future",
                                "A certificate is found to have been invalid from a moment of the past on")
                        .with("now", r.now());
            case UnknownClinic _ -> unprocessable("unknown-clinic", "There is no such clinic");
            case ShiftInverted r ->
                unprocessable("shift-inverted", "A shift starts before it ends").with("shift", r.shift());
            case ShiftsOverlap r ->
                Problem.of(CONFLICT, "shifts-overlap", "The therapist works elsewhere or already at that time")
                        .with("shift", r.shift());
        };
    }

    @Override
    public Class<TherapistRejection> of() {
        return TherapistRejection.class;
    }

    private static Problem unprocessable(String name, String title) {
        return Problem.of(UNPROCESSABLE_CONTENT, name, title);
    }
}
