package org.tributary.platform.eventstore;

import org.jspecify.annotations.Nullable;
import org.tributary.platform.eventstore.VisitEvent.PatientVisited;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;
import org.tributary.platform.kernel.State;

/** How often a patient was there, with something personal that a state may keep. */
record Visit(int visits, @Nullable String lastRemark) implements State<Visit, VisitEvent> {

    static AggregateShell<Visit, VisitCommand, NoContext, VisitEvent> shell() {
        return new Evolution<>(Visit.class, VisitEvent.class, new Visit(0, null))
                .handling(VisitCommand.class, VisitCommand::patientId, (_, _) -> NoContext.NONE, Visit::decide);
    }

    @Override
    public Visit after(VisitEvent event) {
        return switch (event) {
            case PatientVisited e -> new Visit(e.visits(), e.remark());
        };
    }

    private static Decision<VisitEvent> decide(Visit before, VisitCommand c, NoContext none) {
        return c.visits() == 0
                ? Decision.alreadyDone()
                : Decision.accepted(
                        new PatientVisited(c.patientId(), c.clinicId(), before.visits + c.visits(), c.remark()));
    }
}
