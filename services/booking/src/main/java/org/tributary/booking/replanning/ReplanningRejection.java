package org.tributary.booking.replanning;

import org.tributary.platform.kernel.Rejection;

/** Every way in which giving displaced visits other times is refused as a whole. */
public sealed interface ReplanningRejection extends Rejection {

    /** The plan would not be the one that was looked at before. */
    record PlanChanged() implements ReplanningRejection {}
}
