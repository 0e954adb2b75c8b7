package org.tributary.clinicalrecord.incident;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import org.tributary.clinicalrecord.incident.Incident.Acknowledged;
import org.tributary.clinicalrecord.incident.Incident.Closed;
import org.tributary.clinicalrecord.incident.Incident.Open;
import org.tributary.clinicalrecord.incident.Incident.Unopened;
import org.tributary.clinicalrecord.incident.Incident.Voided;
import org.tributary.clinicalrecord.incident.IncidentCommand.AcknowledgeIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.CloseIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.OpenIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.VoidIncident;
import org.tributary.clinicalrecord.incident.IncidentRejection.ClosedAlready;
import org.tributary.clinicalrecord.incident.IncidentRejection.NoSuchIncident;
import org.tributary.clinicalrecord.incident.IncidentRejection.VoidedAlready;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentAcknowledged;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentClosed;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentVoided;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;

/** All rules about an incident. */
final class IncidentDecider {

    private IncidentDecider() {}

    /** One line for each meaningful pair of state and command. */
    static Decision<IncidentEvent> decide(Incident incident, IncidentCommand command, NoContext none) {
        return switch (new Asked(incident, command)) {
            case Asked(Unopened _, OpenIncident c) ->
                accepted(new IncidentOpened(
                        c.incidentId(),
                        c.patientId(),
                        c.clinicId(),
                        c.sessionId(),
                        c.startedAt(),
                        c.reasons(),
                        c.at(),
                        c.certificate(),
                        c.reaction()));
            case Asked(Incident _, OpenIncident _) -> alreadyDone();

            case Asked(Open i, AcknowledgeIncident c) -> accepted(acknowledged(i.opened(), c.by()));
            case Asked(Acknowledged _, AcknowledgeIncident _) -> alreadyDone();
            case Asked(Closed _, AcknowledgeIncident _) -> alreadyDone();

            case Asked(Open i, CloseIncident c) -> accepted(closed(i.opened(), c));
            case Asked(Acknowledged i, CloseIncident c) -> accepted(closed(i.opened(), c));
            case Asked(Closed _, CloseIncident c) -> rejected(new ClosedAlready(c.incidentId()));

            case Asked(Open i, VoidIncident c) -> accepted(voided(i.opened(), c.by()));
            case Asked(Acknowledged i, VoidIncident c) -> accepted(voided(i.opened(), c.by()));
            case Asked(Closed _, VoidIncident _) -> alreadyDone();
            case Asked(Voided _, VoidIncident _) -> alreadyDone();
            case Asked(Voided _, IncidentCommand c) -> rejected(new VoidedAlready(c.incidentId()));

            case Asked(Unopened _, IncidentCommand c) -> rejected(new NoSuchIncident(c.incidentId()));
        };
    }

    private static IncidentAcknowledged acknowledged(IncidentOpened opened, String by) {
        return new IncidentAcknowledged(opened.incidentId(), opened.patientId(), opened.clinicId(), by);
    }

    private static IncidentVoided voided(IncidentOpened opened, String by) {
        return new IncidentVoided(opened.incidentId(), opened.patientId(), opened.clinicId(), by);
    }

    private static IncidentClosed closed(IncidentOpened opened, CloseIncident c) {
        return new IncidentClosed(opened.incidentId(), opened.patientId(), opened.clinicId(), c.by(), c.note());
    }

    private record Asked(Incident incident, IncidentCommand command) {}
}
