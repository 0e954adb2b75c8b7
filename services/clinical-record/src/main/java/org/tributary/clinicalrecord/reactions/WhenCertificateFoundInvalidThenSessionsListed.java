package org.tributary.clinicalrecord.reactions;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.incident.IncidentCommand.OpenIncident;
import org.tributary.clinicalrecord.views.incidents.Incidents;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.events.IncidentId;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ProjectionProgress;
import org.tributary.platform.feed.ProjectionProgress.FactPosition;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;

/** When a certificate turned out to have been invalid, each session that was given under it since then is listed for review. */
@Component
class WhenCertificateFoundInvalidThenSessionsListed implements FeedReaction {

    private final TransactionalCommands commands;
    private final Sessions sessions;
    private final Incidents incidents;
    private final ProjectionProgress views;

    WhenCertificateFoundInvalidThenSessionsListed(
            TransactionalCommands commands, Sessions sessions, Incidents incidents, ProjectionProgress views) {
        this.commands = commands;
        this.sessions = sessions;
        this.incidents = incidents;
        this.views = views;
    }

    @Override
    public String name() {
        return "when-certificate-found-invalid-then-sessions-listed";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return fact.event() instanceof CertificateFoundInvalid;
    }

    /** One that is listed already stays as it is, however often the fact comes. */
    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        if (fact.event() instanceof CertificateFoundInvalid e) {
            awaitInTheViews(fact);
            sessions.givenBy(e.therapistId(), e.technique(), e.invalidFrom(), fact.time()).stream()
                    .filter(session -> !incidents.isListed(session.sessionId(), e.technique()))
                    .forEach(session -> commands.send(opening(session, e, fact), as));
        }
    }

    /** From then on nothing more is charted under it: what is not found now, never was. */
    private void awaitInTheViews(ReceivedEvent fact) {
        var place = new FactPosition("booking", UUID.fromString(fact.key()), fact.position());
        if (!views.awaitAll(List.of(place))) {
            throw new TransientDataAccessResourceException("The certificate's end has not arrived yet");
        }
    }

    private static OpenIncident opening(SessionView session, CertificateFoundInvalid e, ReceivedEvent fact) {
        return new OpenIncident(
                IncidentId.next(),
                session.patientId(),
                session.clinicId(),
                session.sessionId(),
                session.startedAt(),
                List.of(),
                new InvalidCertificate(e.therapistId(), e.technique(), e.invalidFrom()),
                null,
                fact.time());
    }
}
