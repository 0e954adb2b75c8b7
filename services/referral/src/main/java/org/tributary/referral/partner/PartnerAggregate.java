package org.tributary.referral.partner;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.referral.PartnerEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.kernel.NoContext;
import org.tributary.referral.partner.Partner.Unregistered;
import org.tributary.referral.partner.PartnerCommand.RegisterPartner;

/** Lends {@link Partner} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class PartnerAggregate {

    @Bean
    AggregateShell<Partner, PartnerCommand, NoContext, PartnerEvent> partner(PartnerClients clients) {
        return new Evolution<>(Partner.class, PartnerEvent.class, new Unregistered())
                .handling(
                        PartnerCommand.class,
                        PartnerCommand::partnerId,
                        (_, _) -> NoContext.NONE,
                        PartnerDecider::decide)
                .with((_, command, _, decided) -> {
                    switch (command) {
                        case RegisterPartner c -> clients.claim(c.clientId(), c.partnerId());
                    }
                    return decided.events();
                });
    }
}
