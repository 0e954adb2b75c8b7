package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.views.sessions.AdverseReaction;
import org.tributary.clinicalrecord.views.sessions.Amendment;
import org.tributary.clinicalrecord.views.sessions.SessionView.Applied;
import org.tributary.clinicalrecord.views.sessions.SessionView.InError;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.VisitKind;

/**
 * A session by what counts of it, with what follows from its measurements.
 *
 * @param minutes of all techniques
 * @param amendments what was charted first, beside what was put in its place
 * @param enteredInError if it was charted of the wrong patient: then nothing follows from it
 * @param derived of the evaluation alone: what was measured after hands were laid on is kept apart
 */
record SessionEntry(
        SessionId sessionId,
        CourseId courseId,
        PatientId patientId,
        ClinicId clinicId,
        TherapistId therapistId,
        VisitKind kind,
        Instant startedAt,
        @Nullable AppointmentId appointmentId,
        Instant recordedAt,
        List<Measured> evaluation,
        List<Applied> techniques,
        int minutes,
        List<Measured> closingMeasurements,
        @Nullable Signature signature,
        List<Amendment> amendments,
        List<AdverseReaction> adverseReactions,
        @Nullable InError enteredInError,
        DerivedValues derived) {

    SessionEntry with(DerivedValues values) {
        return new SessionEntry(
                sessionId,
                courseId,
                patientId,
                clinicId,
                therapistId,
                kind,
                startedAt,
                appointmentId,
                recordedAt,
                evaluation,
                techniques,
                minutes,
                closingMeasurements,
                signature,
                amendments,
                adverseReactions,
                enteredInError,
                values);
    }

    /**
     * A measurement as it was read off.
     *
     * @param units of its numbers, by field, in UCUM's terms
     * @param measuredAt when it was read, or the session began
     * @param measuredBy who read it, or gave the session
     */
    record Measured(
            Measurement measurement,
            Map<String, String> units,
            Instant measuredAt,
            TherapistId measuredBy,
            Instant recordedAt) {}

    /** Who vouched for the session, and when. */
    record Signature(TherapistId therapistId, Instant at) {}
}
