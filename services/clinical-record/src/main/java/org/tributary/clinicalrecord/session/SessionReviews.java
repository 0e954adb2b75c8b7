package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.incident.IncidentCommand.OpenIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.VoidIncident;
import org.tributary.clinicalrecord.views.incidents.Incidents;
import org.tributary.events.IncidentId;
import org.tributary.events.clinicalrecord.IncidentEvent.SevereReaction;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.platform.eventstore.NestedCommands;

/** Lists a session for review, in the transaction of the chart, when it did harm, and takes it off when it was the wrong patient's. */
@Component
class SessionReviews {

    private final NestedCommands nested;
    private final Incidents incidents;

    SessionReviews(NestedCommands nested, Incidents incidents) {
        this.nested = nested;
        this.incidents = incidents;
    }

    void follow(Session before, List<? extends SessionEvent> charted, Instant at) {
        for (var fact : charted) {
            if (fact instanceof AdverseReactionRecorded e && e.severity().isReviewed()) {
                nested.send(opening(before.chart().visit(), e, at));
            }
            if (fact instanceof SessionEnteredInError e) {
                incidents
                        .unreviewedOf(e.sessionId())
                        .forEach(listed -> nested.send(new VoidIncident(listed, e.by(), at)));
            }
        }
    }

    private static OpenIncident opening(SessionStarted visit, AdverseReactionRecorded e, Instant at) {
        return new OpenIncident(
                IncidentId.next(),
                visit.patientId(),
                visit.clinicId(),
                visit.sessionId(),
                visit.startedAt(),
                List.of(),
                null,
                new SevereReaction(e.entryId(), e.kind(), e.severity()),
                at);
    }
}
