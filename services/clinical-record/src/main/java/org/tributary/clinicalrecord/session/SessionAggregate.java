package org.tributary.clinicalrecord.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.session.Correction.OfMeasurement;
import org.tributary.clinicalrecord.session.Correction.OfNote;
import org.tributary.clinicalrecord.session.Correction.OfStart;
import org.tributary.clinicalrecord.session.Correction.OfTechnique;
import org.tributary.clinicalrecord.session.Session.Unstarted;
import org.tributary.clinicalrecord.session.SessionCommand.AddNote;
import org.tributary.clinicalrecord.session.SessionCommand.AmendSession;
import org.tributary.clinicalrecord.session.SessionCommand.ApplyTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.EnterInError;
import org.tributary.clinicalrecord.session.SessionCommand.RecordAdverseReaction;
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
            DecisionContextReader surroundings, CirculationNotes circulation, SessionReviews reviews) {
        return new Evolution<>(Session.class, SessionEvent.class, new Unstarted())
                .handling(
                        SessionCommand.class,
                        SessionCommand::sessionId,
                        (_, command) -> switch (command) {
                            case ApplyTechnique c -> surroundings.of(c.sessionId());
                            case SignSession c -> surroundings.of(c.sessionId());
                            case StartSession c -> surroundings.of(c);
                            case AmendSession c ->
                                switch (c.correction()) {
                                    case OfTechnique _ -> surroundings.of(c.sessionId());
                                    case OfStart right -> surroundings.of(c.sessionId(), right.startedAt());
                                    case OfMeasurement _, OfNote _ -> DecisionContext.none();
                                };
                            case RecordEvaluation _,
                                    RecordClosingMeasurements _,
                                    EnterInError _,
                                    AddNote _,
                                    RecordAdverseReaction _ -> DecisionContext.none();
                        },
                        SessionDecider::decide)
                .with((before, command, _, decided) -> {
                    circulation.follow(before, decided.events(), command.at());
                    reviews.follow(before, decided.events(), command.at());
                    return decided.events();
                });
    }
}
