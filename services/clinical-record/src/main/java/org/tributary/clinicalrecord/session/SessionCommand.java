package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.Confirmation;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EntryId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Everything one can ask of a session. {@code at} is when it was asked, never when it is handled. */
public sealed interface SessionCommand {

    SessionId sessionId();

    Instant at();

    /**
     * {@code earliest} is from when on something can have happened to the patient, {@code treatedUntil} until when the clinic treated
     * them where it does so no more.
     */
    record StartSession(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            TherapistId therapistId,
            VisitKind kind,
            Instant startedAt,
            @Nullable AppointmentId appointmentId,
            Instant earliest,
            @Nullable Instant treatedUntil,
            Instant at)
            implements SessionCommand {}

    /** {@code zone} is the one in which the session's clinic counts its days. */
    record RecordEvaluation(
            SessionId sessionId, List<Measurement> measurements, ZoneId zone, Confirmation confirmation, Instant at)
            implements SessionCommand {}

    record ApplyTechnique(
            SessionId sessionId, Technique technique, BodyRegion region, int minutes, Pressure pressure, Instant at)
            implements SessionCommand {}

    /** {@code zone} is the one in which the session's clinic counts its days. */
    record RecordClosingMeasurements(
            SessionId sessionId, List<Measurement> measurements, ZoneId zone, Confirmation confirmation, Instant at)
            implements SessionCommand {}

    /** {@code subject} is who signs, as the sign-in knows them. */
    record SignSession(SessionId sessionId, String subject, Instant at) implements SessionCommand {}

    /** {@code by} is the subject of whoever says what was wrong. */
    record AmendSession(
            SessionId sessionId, EntryId supersedes, Correction correction, String by, String reason, Instant at)
            implements SessionCommand {

        @Override
        public String toString() {
            return "AmendSession[" + sessionId + ", " + supersedes + "]";
        }
    }

    record EnterInError(SessionId sessionId, String by, String reason, Instant at) implements SessionCommand {

        @Override
        public String toString() {
            return "EnterInError[" + sessionId + "]";
        }
    }

    record AddNote(SessionId sessionId, EntryId entryId, String by, String text, Instant at) implements SessionCommand {

        @Override
        public String toString() {
            return "AddNote[" + sessionId + "]";
        }
    }

    record RecordAdverseReaction(
            SessionId sessionId,
            EntryId entryId,
            ReactionKind kind,
            ReactionSeverity severity,
            String by,
            @Nullable String note,
            Instant at)
            implements SessionCommand {

        @Override
        public String toString() {
            return "RecordAdverseReaction[" + sessionId + "]";
        }
    }
}
