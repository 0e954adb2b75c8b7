package org.tributary.clinicalrecord.merge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.merge.Merge.Existing;
import org.tributary.clinicalrecord.merge.Merge.Unrequested;
import org.tributary.clinicalrecord.merge.MergeCommand.RequestMerge;
import org.tributary.clinicalrecord.patient.PersonLocks;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Merge} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class MergeAggregate {

    @Bean
    AggregateShell<Merge, MergeCommand, Map<PatientId, PatientId>, MergeEvent> merge(
            PersonLocks locks, PersonRecords records, MergeEffects effects) {
        return new Evolution<>(Merge.class, MergeEvent.class, new Unrequested())
                .handling(
                        MergeCommand.class,
                        MergeCommand::mergeId,
                        (merge, command) -> goneInto(both(merge, command), locks, records),
                        MergeDecider::decide)
                .with((_, command, _, decided) -> {
                    decided.events().forEach(fact -> effects.follow(fact, command.at()));
                    return decided.events();
                });
    }

    @Bean
    ApprovalKind mergeKind() {
        return MergeKind.MERGE;
    }

    @Bean
    ApprovalKind undoingKind() {
        return MergeKind.UNDOING;
    }

    private static List<PatientId> both(Merge merge, MergeCommand command) {
        return switch (merge) {
            case Existing it -> List.of(it.request().patientId(), it.request().from());
            case Unrequested _ -> command instanceof RequestMerge c ? List.of(c.survivor(), c.from()) : List.of();
        };
    }

    /** Nothing is learnt, decided, merged or parted of either until the transaction ends. */
    private static Map<PatientId, PatientId> goneInto(List<PatientId> both, PersonLocks locks, PersonRecords records) {
        locks.beforeChanging(both, Policies.TIMELINE);
        return both.stream()
                .distinct()
                .flatMap(record -> records.mergedInto(record).map(into -> Map.entry(record, into)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
