package org.tributary.clinicalrecord.erasure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.erasure.Erasure.Unrequested;
import org.tributary.clinicalrecord.erasure.ErasureDecider.Context;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Erasure} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class ErasureAggregate {

    @Bean
    AggregateShell<Erasure, ErasureCommand, Context, ErasureEvent> erasure(
            ErasureContextReader reader, ErasureEffects effects) {
        return new Evolution<>(Erasure.class, ErasureEvent.class, new Unrequested())
                .handling(ErasureCommand.class, ErasureCommand::erasureId, reader::around, ErasureDecider::decide)
                .with((_, command, _, decided) -> {
                    decided.events().forEach(fact -> effects.follow(fact, command.at()));
                    return decided.events();
                });
    }
}
