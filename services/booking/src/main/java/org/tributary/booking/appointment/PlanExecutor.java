package org.tributary.booking.appointment;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.platform.eventstore.NestedCommands;
import org.tributary.platform.kernel.RejectedException;

/** Has the visits of a plan do what was planned for them, within the command that made the plan. */
@Component
public class PlanExecutor {

    private final NestedCommands nested;

    PlanExecutor(NestedCommands nested) {
        this.nested = nested;
    }

    /**
     * Carries out one step.
     *
     * @throws CannotAcquireLockException if somebody took the time since it was found free: the whole is then planned again
     * @throws RejectedException if a rule says no for another reason; the whole is then given up
     */
    public void carryOut(AppointmentCommand step) {
        try {
            nested.send(step);
        } catch (RejectedException refusal) {
            if (refusal.reason() instanceof TimeTaken) {
                throw new CannotAcquireLockException("A time of the plan was taken meanwhile", refusal);
            }
            throw refusal;
        }
    }
}
