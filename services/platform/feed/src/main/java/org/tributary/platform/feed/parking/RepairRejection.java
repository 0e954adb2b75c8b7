package org.tributary.platform.feed.parking;

import org.tributary.platform.kernel.Rejection;

/** Why a parked event cannot be retried or discarded as asked. */
public sealed interface RepairRejection extends Rejection {

    /** Other events of its key come first; begin with this one. */
    record NotFirstOfItsKey(long first) implements RepairRejection {}

    /** Somebody else is at this key just now. */
    record BeingRepaired() implements RepairRejection {}

    /** It is no longer parked, because something else was done with it. */
    record AlreadySettled(Outcome outcome) implements RepairRejection {}

    /** This program has no feed of that name any more; its events can only be discarded. */
    record NoSuchFeed(String feed) implements RepairRejection {}
}
