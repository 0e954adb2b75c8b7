package org.tributary.clinicalrecord.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.clinicalrecord.IncidentEvent.SevereReaction;

/** Everything one can ask of an incident. {@code at} is when it was asked, never when it is handled. */
public sealed interface IncidentCommand {

    IncidentId incidentId();

    Instant at();

    record OpenIncident(
            IncidentId incidentId,
            PatientId patientId,
            ClinicId clinicId,
            SessionId sessionId,
            Instant startedAt,
            List<String> reasons,
            @Nullable InvalidCertificate certificate,
            @Nullable SevereReaction reaction,
            Instant at)
            implements IncidentCommand {

        /** Reasons tell of a person's health: they stay out of logs. */
        @Override
        public String toString() {
            return "OpenIncident[" + incidentId + ", " + sessionId + "]";
        }
    }

    /** {@code by} is the subject of whoever signed in. */
    record AcknowledgeIncident(IncidentId incidentId, String by, Instant at) implements IncidentCommand {}

    /** The session was charted of the wrong patient. */
    record VoidIncident(IncidentId incidentId, String by, Instant at) implements IncidentCommand {}

    record CloseIncident(IncidentId incidentId, String by, String note, Instant at) implements IncidentCommand {

        @Override
        public String toString() {
            return "CloseIncident[" + incidentId + "]";
        }
    }
}
