package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.InvalidReading;
import org.tributary.eligibility.evaluation.MissingMeasurement;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EntryId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.Rejection;

/** Every way a session says no. */
public sealed interface SessionRejection extends Rejection {

    /** The session exists with another patient, time or therapist. */
    record StartedDifferently(SessionId sessionId) implements SessionRejection {}

    record NeverStarted(SessionId sessionId) implements SessionRejection {}

    /** Booking has told of no such therapist. */
    record UnknownTherapist(TherapistId therapistId) implements SessionRejection {}

    record SessionInTheFuture(Instant startedAt) implements SessionRejection {}

    /** Nothing happens to a patient before their birth, or in the chain before its first clinic. */
    record SessionTooEarly(Instant startedAt) implements SessionRejection {}

    /** The clinic treated the patient only before that moment. */
    record NoLongerTreated(ClinicId clinicId, Instant until) implements SessionRejection {}

    /** Booking has told of no such appointment of the patient at the clinic. */
    record UnknownAppointment(AppointmentId appointmentId) implements SessionRejection {}

    record InvalidMeasurement(List<InvalidReading> errors) implements SessionRejection {}

    /** The evaluation is recorded, and it says something else. */
    record EvaluationRecordedAlready(SessionId sessionId) implements SessionRejection {}

    /** The closing measurements are recorded, and they say something else. */
    record ClosingMeasurementsRecordedAlready(SessionId sessionId) implements SessionRejection {}

    /** No hands are laid on, and nothing is concluded, before the circulation is evaluated. */
    record EvaluationFirst(SessionId sessionId) implements SessionRejection {}

    /** The evaluation lacks what the policy of that time asks for, and nothing in date stands in for it. */
    record EvaluationIncomplete(SessionId sessionId, List<MissingMeasurement> missing) implements SessionRejection {}

    /** A visit for an evaluation has no techniques. */
    record NotATreatment(SessionId sessionId) implements SessionRejection {}

    /** The patient had not consented when the session started, or no longer. */
    record ConsentMissing(ConsentPurpose purpose, Instant startedAt) implements SessionRejection {}

    /** The gate at the session's time does not allow treatment; no gate: no screening was valid then. */
    record NotEligible(@Nullable Gate gate, List<String> reasons) implements SessionRejection {}

    /** What was found forbids the technique, everywhere or at this region. */
    record RestrictedTechnique(Technique technique, BodyRegion region, List<String> reasons)
            implements SessionRejection {}

    /** No certificate was good on the day of the session, or it had been revoked before the session began. */
    record NotCertified(Technique technique, LocalDate day) implements SessionRejection {}

    /** Techniques take {@code least} to {@code most} minutes in all; these would be {@code minutes}. */
    record SessionLength(int minutes, int least, int most) implements SessionRejection {}

    record SignedAlready(SessionId sessionId) implements SessionRejection {}

    /** A therapist signs only as themselves. */
    record NotTheirSession(SessionId sessionId) implements SessionRejection {}

    /** Nothing of that name was charted at the session. */
    record UnknownEntry(EntryId entryId) implements SessionRejection {}

    /** Somebody amended it before: what took its place is what can be amended. */
    record SupersededAlready(EntryId entryId) implements SessionRejection {}

    /** A measurement is corrected by one of its kind, a technique by a technique, a note by a note, a time by a time. */
    record AmendedAsAnotherKind(EntryId entryId) implements SessionRejection {}

    /** The correction says what was charted. */
    record NothingCorrected(EntryId entryId) implements SessionRejection {}

    /** It was charted of the wrong patient, and nothing more is said of it. */
    record SessionInError(SessionId sessionId) implements SessionRejection {}

    /** The course has ended, or goes on at another clinic: it is opened again before more is charted of it. */
    record CourseEnded(CourseId courseId) implements SessionRejection {}
}
