package org.tributary.events.clinicalrecord;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.EntryId;
import org.tributary.events.EventType;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;
import org.tributary.events.terms.Technique;

/** What became of sessions that should not have been given, as is known since. */
public sealed interface IncidentEvent extends ClinicalRecordEvent {

    IncidentId incidentId();

    @Override
    default IncidentId aggregateId() {
        return incidentId();
    }

    /**
     * A fact was learnt that speaks against a session that had been given. What was charted stays as it is.
     *
     * @param certificate what was learnt, if it is not about the patient; then there are no reasons
     * @param reaction what the session did to the patient, if that is what was learnt; then there are no reasons
     */
    @EventType("tributary.clinical-record.IncidentOpened.v1")
    record IncidentOpened(
            IncidentId incidentId,
            PatientId patientId,
            ClinicId clinicId,
            SessionId sessionId,
            Instant startedAt,
            List<String> reasons,
            Instant learntAt,
            @Nullable InvalidCertificate certificate,
            @Nullable SevereReaction reaction)
            implements IncidentEvent {

        /** Reasons tell of a person's health: they stay out of logs. */
        @Override
        public String toString() {
            return "IncidentOpened[" + incidentId + ", " + sessionId + "]";
        }
    }

    /** What the therapist had for a technique of the session was no certificate. Its number is kept with the therapist. */
    record InvalidCertificate(TherapistId therapistId, Technique technique, Instant invalidFrom) {}

    /** What was charted as an adverse reaction to the session, and under which name. */
    record SevereReaction(EntryId entryId, ReactionKind kind, ReactionSeverity severity) {}

    /** The session was charted of the wrong patient: there is nothing to review. */
    @EventType("tributary.clinical-record.IncidentVoided.v1")
    record IncidentVoided(IncidentId incidentId, PatientId patientId, ClinicId clinicId, String by)
            implements IncidentEvent {}

    /** Somebody at the clinic has seen it. */
    @EventType("tributary.clinical-record.IncidentAcknowledged.v1")
    record IncidentAcknowledged(IncidentId incidentId, PatientId patientId, ClinicId clinicId, String by)
            implements IncidentEvent {}

    /** Somebody has reviewed it, and says what came of it. */
    @EventType("tributary.clinical-record.IncidentClosed.v1")
    record IncidentClosed(
            IncidentId incidentId,
            PatientId patientId,
            ClinicId clinicId,
            String by,
            @Personal(of = "patientId") @Nullable String note)
            implements IncidentEvent {

        @Override
        public String toString() {
            return "IncidentClosed[" + incidentId + "]";
        }
    }
}
