package org.tributary.platform.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.tributary.events.Event;
import org.tributary.platform.kernel.EventMetadata;

/**
 * A fact as it lies in the store.
 *
 * @param position its place among all facts of the service
 * @param sequence its place among the facts of the same thing, from 0
 * @param by who caused it and why
 */
public record StoredFact(
        long position,
        UUID eventId,
        String type,
        UUID aggregateId,
        long sequence,
        Instant recordedAt,
        EventMetadata by,
        Event fact) {}
