package org.tributary.clinicalrecord.patient;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.patient.PatientCommand.DecideGate;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.clinicalrecord.policy.PolicyTimers;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.timers.TimerTasks;

/**
 * Decides every gate anew once a version of the clinical policy was ratified, so that booking learns of its windows, and at the
 * start those that were never decided. Each patient is a transaction; whoever is done is not met again, so that one instance goes
 * on where another one died.
 */
@Configuration(proxyBeanMethods = false)
class GatesDecidedAnew {

    private static final EventMetadata AS = new EventMetadata("clinical-policy", List.of(), null, null, null);

    @Bean
    Task<?> decideGatesAnew(DecidedGates gates, Policies policies, TransactionalCommands commands, Clock clock) {
        return TimerTasks.of(PolicyTimers.DECIDE_GATES_ANEW, clock).execute((_, _) -> {
            gates.addUndecided();
            var some = gates.outdated(policies.now());
            while (!some.isEmpty()) {
                some.forEach(
                        gate -> commands.send(new DecideGate(gate.patientId(), gate.clinicId(), clock.instant()), AS));
                some = gates.outdated(policies.now());
            }
        });
    }

    @Bean
    ApplicationRunner gatesNeverDecided(PolicyTimers timers) {
        return _ -> timers.decideGatesAnew("start");
    }
}
