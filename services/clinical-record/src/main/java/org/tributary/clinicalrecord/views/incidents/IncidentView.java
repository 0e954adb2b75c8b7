package org.tributary.clinicalrecord.views.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;

/**
 * A session that should not have been given, as is known since.
 *
 * @param reasons codes of what was learnt that speaks against it; none where it is a certificate
 * @param certificate what turned out to have been none, if that is what was learnt
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
        @Nullable InvalidCertificate certificate) {

    /** Whether somebody has seen it. */
    public enum Status {
        OPEN,
        ACKNOWLEDGED,
        CLOSED
    }

    @Override
    public String toString() {
        return "IncidentView[" + incidentId + "]";
    }
}
