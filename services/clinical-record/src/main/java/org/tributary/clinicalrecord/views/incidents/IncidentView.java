package org.tributary.clinicalrecord.views.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.clinicalrecord.IncidentEvent.SevereReaction;

/**
 * A session to be reviewed: it should not have been given, as is known since, or did the patient harm.
 *
 * @param reasons codes of what was learnt that speaks against it; none where it is a certificate or a reaction
 * @param certificate what turned out to have been none, if that is what was learnt
 * @param reaction what the session did to the patient, if that is what was learnt
 * @param note what came of the review; none for whoever has no key of the patient
 */
public record IncidentView(
        IncidentId incidentId,
        PatientId patientId,
        ClinicId clinicId,
        SessionId sessionId,
        Instant startedAt,
        List<String> reasons,
        Instant learntAt,
        Status status,
        @Nullable String acknowledgedBy,
        @Nullable String closedBy,
        @Nullable String note,
        @Nullable InvalidCertificate certificate,
        @Nullable SevereReaction reaction) {

    /** Whether somebody has seen it. */
    public enum Status {
        OPEN,
        ACKNOWLEDGED,
        CLOSED,
        /** Its session was charted of the wrong patient: there is nothing to review. */
        VOIDED
    }

    @Override
    public String toString() {
        return "IncidentView[" + incidentId + "]";
    }
}
