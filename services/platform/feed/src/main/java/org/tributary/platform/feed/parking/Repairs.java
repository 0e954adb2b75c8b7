package org.tributary.platform.feed.parking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What engineers do about parked events. Under a key order is kept: only the first can be retried or discarded. To repeat an
 * act has no second effect and is answered with what was recorded of the first.
 *
 * <p>What cannot be done is a {@link org.tributary.platform.kernel.RejectedException} with a {@link RepairRejection}.
 */
public interface Repairs {

    /** Events that are parked, of one feed or of all, in the order in which they were. */
    List<ParkedEvent> parked(@Nullable String feed, long after, int limit);

    /** One parked event, whole. */
    Optional<ParkedRecord> find(long parkedEventId);

    /** Brings it and its successors to their feed again, until one fails; nothing if there was never such an event. */
    Optional<RetryReport> retry(long parkedEventId, String by);

    /** Shows what a retry would do, as far as that can be undone, and changes nothing. */
    Optional<RetryReport> tryOut(long parkedEventId);

    /** Discards it and keeps its record; nothing if there was never such an event. */
    Optional<Discarded> discard(long parkedEventId, String reason, boolean andSuccessors, String by);

    /** What was done, the newest first. */
    List<RepairAct> acts(@Nullable Long parkedEventId, @Nullable String feed, @Nullable Long before, int limit);
}
