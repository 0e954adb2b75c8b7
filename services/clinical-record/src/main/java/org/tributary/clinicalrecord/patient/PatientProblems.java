package org.tributary.clinicalrecord.patient;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientRejection.AlreadyRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.AnsweredTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.AssessedInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.BirthDateWithoutReason;
import org.tributary.clinicalrecord.patient.PatientRejection.BornInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.ErasedPatient;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingEndsEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.FindingInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.IncompleteScreening;
import org.tributary.clinicalrecord.patient.PatientRejection.MergedAway;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchFinding;
import org.tributary.clinicalrecord.patient.PatientRejection.NoSuchPermission;
import org.tributary.clinicalrecord.patient.PatientRejection.NotClearable;
import org.tributary.clinicalrecord.patient.PatientRejection.NotEnrolled;
import org.tributary.clinicalrecord.patient.PatientRejection.PermissionLength;
import org.tributary.clinicalrecord.patient.PatientRejection.PossibleDuplicate;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownClinic;
import org.tributary.clinicalrecord.patient.PatientRejection.UnknownFinding;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about a patient reads over HTTP. */
@Component
class PatientProblems implements ProblemMapping<PatientRejection> {

    @Override
    public ProblemDetail toProblem(PatientRejection rejection) {
        return switch (rejection) {
            case PossibleDuplicate r ->
                Problem.of(CONFLICT, "possible-duplicate", "This person may be registered already")
                        .with("patientIds", r.patientIds());
            case BornInTheFuture r ->
                Problem.of(UNPROCESSABLE_CONTENT, "born-in-the-future", "Nobody is born after today")
                        .with("today", r.today());
            case AlreadyRegistered _ ->
                Problem.of(CONFLICT, "already-registered", "A patient of this id is registered already");
            case NeverRegistered _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case NotEnrolled r ->
                Problem.of(UNPROCESSABLE_CONTENT, "not-enrolled", "The clinic does not treat this patient")
                        .with("clinicId", r.clinicId());
            case MergedAway r ->
                Problem.of(CONFLICT, "merged-into", "The person goes on under another record")
                        .with("survivor", r.survivor());
            case ErasedPatient _ -> Problem.of(GONE, "erased", "The person was erased");
            case UnknownClinic r ->
                Problem.of(UNPROCESSABLE_CONTENT, "unknown-clinic", "There is no such clinic")
                        .with("clinicId", r.clinicId());
            case IncompleteScreening r ->
                Problem.of(UNPROCESSABLE_CONTENT, "incomplete-screening", "The form does not answer what is asked")
                        .with("missing", r.missing())
                        .with("unexpected", r.unexpected());
            case AnsweredInTheFuture r ->
                Problem.of(UNPROCESSABLE_CONTENT, "screening-in-the-future", "The form is not answered yet")
                        .with("answeredAt", r.answeredAt());
            case AnsweredTooEarly r ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "screening-too-early",
                                "The form was answered before the patient's birth or the first clinic")
                        .with("answeredAt", r.answeredAt());
            case UnknownFinding r ->
                Problem.of(UNPROCESSABLE_CONTENT, "unknown-finding", "The clinical policy does not know this code")
                        .with("code", r.code());
            case FindingInTheFuture r ->
                Problem.of(UNPROCESSABLE_CONTENT, "finding-in-the-future", "The finding has not begun yet")
                        .with("since", r.since());
            case FindingEndsEarly r ->
                Problem.of(UNPROCESSABLE_CONTENT, "finding-ends-early", "The finding would end before it began")
                        .with("since", r.since())
                        .with("until", r.until());
            case NotClearable r ->
                Problem.of(UNPROCESSABLE_CONTENT, "not-clearable", "The clinical policy lets nobody clear this")
                        .with("codes", r.codes());
            case PermissionLength r ->
                Problem.of(UNPROCESSABLE_CONTENT, "permission-length", "It ends before it begins or lasts too long")
                        .with("from", r.from())
                        .with("until", r.until())
                        .with("mostDays", r.mostDays());
            case AssessedInTheFuture r ->
                Problem.of(UNPROCESSABLE_CONTENT, "assessed-in-the-future", "The day of the assessment has not begun")
                        .with("from", r.from());
            case ConsentInTheFuture r ->
                Problem.of(UNPROCESSABLE_CONTENT, "consent-in-the-future", "The patient has not said it yet")
                        .with("at", r.at());
            case ConsentTooEarly r ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "consent-too-early",
                                "Said before the patient's birth or the first clinic")
                        .with("at", r.at());
            case BirthDateWithoutReason _ ->
                Problem.of(
                        UNPROCESSABLE_CONTENT, "birth-date-without-reason", "Why the birth date changes is not said");
            case NoSuchFinding _, NoSuchPermission _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
        };
    }

    @Override
    public Class<PatientRejection> of() {
        return PatientRejection.class;
    }
}
