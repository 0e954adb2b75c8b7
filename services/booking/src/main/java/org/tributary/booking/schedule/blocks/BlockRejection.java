package org.tributary.booking.schedule.blocks;

import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.BlockId;
import org.tributary.platform.kernel.Rejection;

/** Every way in which a stretch of time is not blocked, or not given back. */
public sealed interface BlockRejection extends Rejection {

    /** It would end before it begins, be over already, or last for more than a year. */
    record NoSuchStretch(BlockId blockId, TimeSpan during) implements BlockRejection {}

    /** The clinic is closed, or the therapist away, for a part of it already. */
    record BlockedAlready(BlockId blockId, TimeSpan during) implements BlockRejection {}

    /** The closure or the absence is there already, with other details. */
    record BlockedDifferently(BlockId blockId) implements BlockRejection {}

    /** There is no such closure or absence. */
    record UnknownBlock(BlockId blockId) implements BlockRejection {}

    /** Patients have been received then: they are not sent away. */
    record PatientsAreThere(List<TimeSpan> visits) implements BlockRejection {}
}
