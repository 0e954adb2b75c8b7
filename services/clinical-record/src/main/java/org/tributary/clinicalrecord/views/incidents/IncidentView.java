package org.tributary.clinicalrecord.views.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;

/**
 * A session that should not have been given, as is known since.
 *
 * @param reasons codes of what was learnt that speaks against it
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
        @Nullable String note) {

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
