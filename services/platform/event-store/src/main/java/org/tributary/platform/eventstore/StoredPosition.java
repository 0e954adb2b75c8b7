package org.tributary.platform.eventstore;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where a fact stands.
 *
 * @param key under which it is published
 * @param position its number in the store
 */
public record StoredPosition(UUID key, long position) {

    private static final String LAST = StoredPosition.class.getName();

    /** The last fact that a unit of work has stored, if any. */
    static Optional<StoredPosition> lastOf(UnitOfWork<?> work) {
        return Optional.ofNullable(work.getResource(LAST));
    }

    void noteIn(UnitOfWork<?> work) {
        work.resources().put(LAST, this);
    }
}
