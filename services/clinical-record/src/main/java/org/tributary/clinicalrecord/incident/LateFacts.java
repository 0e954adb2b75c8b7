package org.tributary.clinicalrecord.incident;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.incident.IncidentCommand.OpenIncident;
import org.tributary.clinicalrecord.incident.LateFactRules.Harmed;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.IncidentId;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.NestedCommands;

/** Opens an incident, in the transaction of a fact that was learnt late, for each session that the fact speaks against. */
@Component
public class LateFacts {

    private final Sessions sessions;
    private final NestedCommands nested;

    LateFacts(Sessions sessions, NestedCommands nested) {
        this.sessions = sessions;
        this.nested = nested;
    }

    /** What is known of a patient has become more. */
    public void follow(
            PatientId patient, PatientFacts before, PatientFacts after, PolicyTimeline policies, Instant at) {
        LateFactRules.changedFrom(before, after)
                .filter(from -> from.isBefore(at))
                .map(from -> sessions.treatmentsOf(patient, from))
                .stream()
                .flatMap(given -> LateFactRules.harmed(given, before, after, policies).stream())
                .forEach(harmed -> nested.send(opening(harmed, at)));
    }

    private static OpenIncident opening(Harmed harmed, Instant at) {
        var session = harmed.session();
        return new OpenIncident(
                IncidentId.next(),
                session.patientId(),
                session.clinicId(),
                session.sessionId(),
                session.startedAt(),
                harmed.reasons(),
                null,
                null,
                at);
    }
}
