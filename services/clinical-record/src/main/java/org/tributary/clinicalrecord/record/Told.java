package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.eventstore.StoredFact;

/**
 * How a fact came into the record, and up to when facts count.
 *
 * @param at what came true later is left out; none: nothing is
 */
record Told(UUID eventId, Instant recordedAt, @Nullable Instant at) {

    static Told of(StoredFact fact, @Nullable Instant at) {
        return new Told(fact.eventId(), fact.recordedAt(), at);
    }

    /** Whether what came true then counts. */
    boolean counts(Instant when) {
        return at == null || !when.isAfter(at);
    }

    /** The same for what came true by being recorded. */
    boolean counts() {
        return counts(recordedAt);
    }
}
