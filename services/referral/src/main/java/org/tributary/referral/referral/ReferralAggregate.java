package org.tributary.referral.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.referral.referral.Referral.Unknown;

/** Lends {@link Referral} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class ReferralAggregate {

    @Bean
    AggregateShell<Referral, ReferralCommand, PatientNews, ReferralEvent> referral(
            PatientNewsReader news, ReferralEffects effects) {
        return new Evolution<>(Referral.class, ReferralEvent.class, new Unknown())
                .handling(ReferralCommand.class, ReferralCommand::referralId, news::around, ReferralDecider::decide)
                .with((_, command, _, decided) -> {
                    effects.of(command, decided.events());
                    return decided.events();
                });
    }
}
