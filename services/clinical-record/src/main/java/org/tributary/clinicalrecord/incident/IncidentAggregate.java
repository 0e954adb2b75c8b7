package org.tributary.clinicalrecord.incident;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.incident.Incident.Unopened;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.kernel.NoContext;

/** Lends {@link Incident} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class IncidentAggregate {

    @Bean
    AggregateShell<Incident, IncidentCommand, NoContext, IncidentEvent> incident() {
        return new Evolution<>(Incident.class, IncidentEvent.class, new Unopened())
                .handling(
                        IncidentCommand.class,
                        IncidentCommand::incidentId,
                        (_, _) -> NoContext.NONE,
                        IncidentDecider::decide);
    }
}
