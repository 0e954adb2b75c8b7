package org.tributary.referral.referral;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.PatientId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.referral.referral.Referral.Unknown;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.referral.ReferralCommand.MarkScheduled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.ReferralCommand.ReviewUrgency;
import org.tributary.referral.views.patients.PatientDirectory;

/** Lends {@link Referral} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class ReferralAggregate {

    @Bean
    AggregateShell<Referral, ReferralCommand, Urgency, ReferralEvent> referral(
            OpenReferrals open, PatientDirectory patients, DecisionLocks locks) {
        return new Evolution<>(Referral.class, ReferralEvent.class, new Unknown())
                .handling(
                        ReferralCommand.class,
                        ReferralCommand::referralId,
                        (_, command) -> urgencyOf(patientOf(command), patients, locks),
                        ReferralDecider::decide)
                .with((_, command, _, decided) -> {
                    if (command instanceof ReceiveReferral c) {
                        open.claim(c);
                    }
                    return decided.events();
                });
    }

    private static @Nullable PatientId patientOf(ReferralCommand command) {
        return switch (command) {
            case ReceiveReferral _ -> null;
            case AcceptReferral c -> c.patientId();
            case MarkScheduled c -> c.patientId();
            case ReviewUrgency c -> c.patientId();
        };
    }

    /** Held as it is until the step is recorded: a decision of the gate comes before it or finds the referral. */
    private static Urgency urgencyOf(@Nullable PatientId patient, PatientDirectory patients, DecisionLocks locks) {
        if (patient == null) {
            return Urgency.UNTOLD;
        }
        locks.on(patient);
        if (!patients.mayBeSharedWithReferrer(patient)) {
            return Urgency.UNTOLD;
        }
        return patients.isUrgent(patient) ? Urgency.URGENT : Urgency.NOT_URGENT;
    }
}
