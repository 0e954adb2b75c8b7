package org.tributary.clinicalrecord.hold;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.hold.Hold.Existing;
import org.tributary.clinicalrecord.hold.Hold.Unrequested;
import org.tributary.clinicalrecord.hold.HoldCommand.RequestHold;
import org.tributary.clinicalrecord.patient.PersonLocks;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.kernel.NoContext;

/** Lends {@link Hold} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class HoldAggregate {

    @Bean
    AggregateShell<Hold, HoldCommand, NoContext, HoldEvent> hold(PersonLocks locks, HoldEffects effects) {
        return new Evolution<>(Hold.class, HoldEvent.class, new Unrequested())
                .handling(
                        HoldCommand.class,
                        HoldCommand::holdId,
                        (hold, command) -> alone(hold, command, locks),
                        HoldDecider::decide)
                .with((_, command, _, decided) -> {
                    decided.events().forEach(fact -> effects.follow(fact, command.at()));
                    return decided.events();
                });
    }

    @Bean
    ApprovalKind holdKind() {
        return HoldKind.HOLD;
    }

    @Bean
    ApprovalKind holdLiftingKind() {
        return HoldKind.LIFTING;
    }

    /** Nobody is erased while a hold of theirs is set, and none is set while they are erased. */
    private static NoContext alone(Hold hold, HoldCommand command, PersonLocks locks) {
        var patient = patient(hold, command);
        if (!patient.isEmpty()) {
            locks.beforeChanging(patient);
        }
        return NoContext.NONE;
    }

    private static List<PatientId> patient(Hold hold, HoldCommand command) {
        return switch (hold) {
            case Existing it -> List.of(it.request().patientId());
            case Unrequested _ -> command instanceof RequestHold c ? List.of(c.patientId()) : List.of();
        };
    }
}
