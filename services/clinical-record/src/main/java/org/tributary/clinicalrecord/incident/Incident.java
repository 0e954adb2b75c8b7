package org.tributary.clinicalrecord.incident;

import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentAcknowledged;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentClosed;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentVoided;
import org.tributary.platform.kernel.State;

/** Where an incident stands. A value: no clock, no framework, no I/O. */
sealed interface Incident extends State<Incident, IncidentEvent> {

    record Unopened() implements Incident {}

    /** Nobody has seen it yet. */
    record Open(IncidentOpened opened) implements Incident {}

    record Acknowledged(IncidentOpened opened) implements Incident {}

    record Closed(IncidentOpened opened) implements Incident {}

    /** Its session was charted of the wrong patient. */
    record Voided(IncidentOpened opened) implements Incident {}

    @Override
    default Incident after(IncidentEvent event) {
        return switch (event) {
            case IncidentOpened e -> new Open(e);
            case IncidentAcknowledged _ -> new Acknowledged(opened());
            case IncidentClosed _ -> new Closed(opened());
            case IncidentVoided _ -> new Voided(opened());
        };
    }

    private IncidentOpened opened() {
        return switch (this) {
            case Unopened _ -> throw new IllegalStateException("An incident's first fact is its opening");
            case Open i -> i.opened();
            case Acknowledged i -> i.opened();
            case Closed i -> i.opened();
            case Voided i -> i.opened();
        };
    }
}
