package org.tributary.clinicalrecord.incident;

import org.tributary.events.IncidentId;
import org.tributary.platform.kernel.Rejection;

/** Every way an incident says no. */
public sealed interface IncidentRejection extends Rejection {

    record NoSuchIncident(IncidentId incidentId) implements IncidentRejection {}

    /** It was reviewed and closed, with another note. */
    record ClosedAlready(IncidentId incidentId) implements IncidentRejection {}

    /** The session that it is about was charted of the wrong patient. */
    record VoidedAlready(IncidentId incidentId) implements IncidentRejection {}
}
