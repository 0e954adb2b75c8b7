package org.tributary.clinicalrecord.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.session.Session.Unstarted;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.RecordClosingMeasurements;
import org.tributary.clinicalrecord.session.SessionCommand.RecordEvaluation;
import org.tributary.clinicalrecord.session.SessionCommand.SignSession;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Session} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class SessionAggregate {

    @Bean
    AggregateShell<Session, SessionCommand, DecisionContext, SessionEvent> session(
            DecisionContextReader surroundings, CirculationNotes circulation) {
        return new Evolution<>(Session.class, SessionEvent.class, new Unstarted())
                .handling(
                        SessionCommand.class,
                        SessionCommand::sessionId,
                        (_, command) -> switch (command) {
                            case ApplyTechnique c -> surroundings.of(c.sessionId());
                            case SignSession c -> surroundings.of(c.sessionId());
                            case StartSession c -> surroundings.of(c);
                            case RecordEvaluation _, RecordClosingMeasurements _ -> DecisionContext.none();
                        },
                        SessionDecider::decide)
                .with((before, command, _, decided) -> {
                    circulation.follow(before, decided.events(), command.at());
                    return decided.events();
                });
    }
}
