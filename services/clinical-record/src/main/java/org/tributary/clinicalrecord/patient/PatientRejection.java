package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tributary.events.ClinicId;
import org.tributary.events.FindingId;
import org.tributary.events.PatientId;
import org.tributary.events.PermissionId;
import org.tributary.platform.kernel.Rejection;

/** Every way a patient's registration says no. */
public sealed interface PatientRejection extends Rejection {

    /** Somebody with the same number, or the same name and birth date, is registered. */
    record PossibleDuplicate(List<PatientId> patientIds) implements PatientRejection {}

    /** Where the clinic is, the day of birth has not begun; the day itself is not told. */
    record BornInTheFuture(LocalDate today) implements PatientRejection {}

    record AlreadyRegistered(PatientId patientId) implements PatientRejection {}

    record NeverRegistered(PatientId patientId) implements PatientRejection {}

    record NotEnrolled(PatientId patientId, ClinicId clinicId) implements PatientRejection {}

    /** The person goes on under another record. */
    record MergedAway(PatientId patientId, PatientId survivor) implements PatientRejection {}

    /** Nothing new is recorded of whoever was erased. */
    record ErasedPatient(PatientId patientId) implements PatientRejection {}

    /** Booking has told of no such clinic. */
    record UnknownClinic(ClinicId clinicId) implements PatientRejection {}

    /** An unanswered question is neither a yes nor a no. */
    record IncompleteScreening(List<String> missing, List<String> unexpected) implements PatientRejection {}

    record AnsweredInTheFuture(Instant answeredAt) implements PatientRejection {}

    /** Nobody answers before their birth, or in the chain before its first clinic. */
    record AnsweredTooEarly(Instant answeredAt) implements PatientRejection {}

    /** The clinical policy in force has no such code, or only for what it finds by itself. */
    record UnknownFinding(String code) implements PatientRejection {}

    record FindingInTheFuture(Instant since) implements PatientRejection {}

    /** It would have ended before it began. */
    record FindingEndsEarly(Instant since, Instant until) implements PatientRejection {}

    record NoSuchFinding(FindingId findingId) implements PatientRejection {}

    /** The clinical policy in force lets nobody clear these. */
    record NotClearable(List<String> codes) implements PatientRejection {}

    /** A permission begins before it ends, and lasts so many days at most. */
    record PermissionLength(Instant from, Instant until, int mostDays) implements PatientRejection {}

    /** Nobody was assessed on a day that has not begun. */
    record AssessedInTheFuture(Instant from) implements PatientRejection {}

    record NoSuchPermission(PermissionId permissionId) implements PatientRejection {}

    record ConsentInTheFuture(Instant at) implements PatientRejection {}

    /** Nobody says anything before their birth, or in the chain before its first clinic. */
    record ConsentTooEarly(Instant at) implements PatientRejection {}

    /** A day of birth decides who is who and since when they can have been treated: whoever changes it says why. */
    record BirthDateWithoutReason(PatientId patientId) implements PatientRejection {}
}
