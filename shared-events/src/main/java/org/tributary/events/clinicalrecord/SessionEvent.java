package org.tributary.events.clinicalrecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EntryId;
import org.tributary.events.EventType;
import org.tributary.events.Limits;
import org.tributary.events.MeasurementId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.Within;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** What has happened at the sessions of a course. */
public sealed interface SessionEvent extends ClinicalRecordEvent
        permits SessionEvent.SessionStarted,
                SessionEvent.EvaluationRecorded,
                SessionEvent.TechniqueApplied,
                SessionEvent.ClosingMeasurementsRecorded,
                SessionEvent.SessionSigned,
                SessionEvent.WarningsConfirmed,
                SessionEvent.NoteAdded,
                SessionEvent.AdverseReactionRecorded,
                SessionEvent.SessionEnteredInError,
                AmendmentEvent {

    SessionId sessionId();

    CourseId courseId();

    @Override
    default SessionId aggregateId() {
        return sessionId();
    }

    /** A patient came; {@code startedAt} is when, however much later it was charted. */
    @EventType("tributary.clinical-record.SessionStarted.v1")
    record SessionStarted(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            VisitKind kind,
            Instant startedAt,
            @Nullable AppointmentId appointmentId)
            implements SessionEvent {}

    /** The circulation was evaluated before hands were laid on. */
    @EventType("tributary.clinical-record.EvaluationRecorded.v1")
    record EvaluationRecorded(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            List<Measurement> measurements)
            implements SessionEvent {}

    /** A technique was applied to a region for some minutes. */
    @EventType("tributary.clinical-record.TechniqueApplied.v1")
    record TechniqueApplied(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            Technique technique,
            BodyRegion region,

            @Within(least = 1, most = Limits.SESSION_MINUTES)
            int minutes,

            Pressure pressure)
            implements SessionEvent {}

    /** What was measured after the techniques; kept apart from the evaluation. */
    @EventType("tributary.clinical-record.ClosingMeasurementsRecorded.v1")
    record ClosingMeasurementsRecorded(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            List<Measurement> measurements)
            implements SessionEvent {}

    /** Somebody looked again at what had been warned of when it was charted, and stands by it; {@code by} as the sign-in knows them. */
    @EventType("tributary.clinical-record.WarningsConfirmed.v1")
    record WarningsConfirmed(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            String by,
            List<ConfirmedWarning> warnings)
            implements SessionEvent {}

    /** The therapist vouches for the session; nothing of it is edited afterwards. */
    @EventType("tributary.clinical-record.SessionSigned.v1")
    record SessionSigned(
            SessionId sessionId, CourseId courseId, PatientId patientId, ClinicId clinicId, TherapistId therapistId)
            implements SessionEvent {}

    /** A warning about a measurement of the session. */
    record ConfirmedWarning(WarningCode code, MeasurementId measurementId) {}

    /** Why somebody should look again at what they have charted; none of it is refused. */
    enum WarningCode {
        /** It differs from the value before by more than measuring twice does. */
        JUMP_BEYOND_ERROR,
        /** Left is as right was, and right as left was. */
        SIDES_SWAPPED,
        /** The other side was not measured. */
        SIDE_MISSING,
        /** It was taken in another way than before, so the two are not compared. */
        OTHER_METHOD,
        /** It was taken at another time of day than usual, and limbs swell through the day. */
        OTHER_TIME_OF_DAY
    }

    /** Something worth keeping in words, read by the therapists of the clinic only. */
    @EventType("tributary.clinical-record.NoteAdded.v1")
    record NoteAdded(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            EntryId entryId,
            String by,
            @Personal(of = "patientId") @Nullable String text)
            implements SessionEvent {

        @Override
        public String toString() {
            return "NoteAdded[" + sessionId + ", " + entryId + "]";
        }
    }

    /** The treatment did the patient harm. */
    @EventType("tributary.clinical-record.AdverseReactionRecorded.v1")
    record AdverseReactionRecorded(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            EntryId entryId,
            ReactionKind kind,
            ReactionSeverity severity,
            String by,
            @Personal(of = "patientId") @Nullable String note)
            implements SessionEvent {

        /** What a patient suffered stays out of logs. */
        @Override
        public String toString() {
            return "AdverseReactionRecorded[" + sessionId + ", " + entryId + "]";
        }
    }

    /** The session was charted of the wrong patient: it stays readable, and counts nowhere from now on. */
    @EventType("tributary.clinical-record.SessionEnteredInError.v1")
    record SessionEnteredInError(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements SessionEvent {

        @Override
        public String toString() {
            return "SessionEnteredInError[" + sessionId + "]";
        }
    }

    /** What a treatment may do to a patient besides what it is for. */
    enum ReactionKind {
        PAIN,
        BRUISING,
        BLEEDING,
        SKIN_REACTION,
        INCREASED_SWELLING,
        NUMBNESS,
        DIZZINESS,
        SYNCOPE,
        HYPOTENSION,
        NAUSEA,
        HEADACHE,
        BREATHLESSNESS,
        CHEST_PAIN,
        SUSPECTED_THROMBOSIS,
        OTHER
    }

    /** How grave it was, after the first four grades of the Common Terminology Criteria for Adverse Events. */
    enum ReactionSeverity {
        MILD,
        MODERATE,
        SEVERE,
        LIFE_THREATENING;

        /** Whether somebody besides the therapist has to look at it. */
        public boolean isReviewed() {
            return compareTo(SEVERE) >= 0;
        }
    }
}
