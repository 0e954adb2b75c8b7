package org.tributary.referral.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.kernel.NoContext;
import org.tributary.referral.referral.Referral.Unknown;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** Lends {@link Referral} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class ReferralAggregate {

    @Bean
    AggregateShell<Referral, ReferralCommand, NoContext, ReferralEvent> referral(OpenReferrals open) {
        return new Evolution<>(Referral.class, ReferralEvent.class, new Unknown())
                .handling(
                        ReferralCommand.class,
                        ReferralCommand::referralId,
                        (_, _) -> NoContext.NONE,
                        ReferralDecider::decide)
                .with((_, command, _, decided) -> {
                    switch (command) {
                        case ReceiveReferral c -> open.claim(c);
                        case AcceptReferral _, MarkScheduled _ -> {}
                    }
                    return decided.events();
                });
    }
}
