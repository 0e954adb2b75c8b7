package org.tributary.events.clinicalrecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.EntryId;
import org.tributary.events.EventType;
import org.tributary.events.Limits;
import org.tributary.events.MeasurementId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.SessionId;
import org.tributary.events.Within;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;

/**
 * What was charted at a session was wrong: what is right, who says so and why. The chart that was signed stays as it is; from the
 * amendment on the correction counts.
 */
public sealed interface AmendmentEvent extends SessionEvent {

    /** The subject of whoever signed in and said so. */
    String by();

    @Nullable
    String reason();

    /** Another value was measured. */
    @EventType("tributary.clinical-record.MeasurementAmended.v1")
    record MeasurementAmended(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            MeasurementId supersedes,
            Measurement correction,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements AmendmentEvent {

        @Override
        public String toString() {
            return "MeasurementAmended[" + sessionId + ", " + supersedes + "]";
        }
    }

    /**
     * Something else was done.
     *
     * @param nr which technique of the session it is, the first one is 1; each takes a minute at least
     * @param techniques all of the session's, by what is known from now on: whoever only counts needs no more
     */
    @EventType("tributary.clinical-record.TechniqueAmended.v1")
    record TechniqueAmended(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            EntryId entryId,
            EntryId supersedes,

            @Within(least = 1, most = Limits.SESSION_MINUTES)
            int nr,

            Technique technique,
            BodyRegion region,

            @Within(least = 1, most = Limits.SESSION_MINUTES)
            int minutes,

            Pressure pressure,
            List<Technique> techniques,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements AmendmentEvent {

        @Override
        public String toString() {
            return "TechniqueAmended[" + sessionId + ", " + supersedes + "]";
        }
    }

    /** Something else was to be noted. */
    @EventType("tributary.clinical-record.NoteAmended.v1")
    record NoteAmended(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            EntryId entryId,
            EntryId supersedes,
            @Personal(of = "patientId") @Nullable String text,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements AmendmentEvent {

        @Override
        public String toString() {
            return "NoteAmended[" + sessionId + ", " + supersedes + "]";
        }
    }

    /** The session began at another time. */
    @EventType("tributary.clinical-record.StartAmended.v1")
    record StartAmended(
            SessionId sessionId,
            CourseId courseId,
            PatientId patientId,
            ClinicId clinicId,
            EntryId entryId,
            EntryId supersedes,
            Instant startedAt,
            String by,
            @Personal(of = "patientId") @Nullable String reason)
            implements AmendmentEvent {

        @Override
        public String toString() {
            return "StartAmended[" + sessionId + ", " + startedAt + "]";
        }
    }
}
