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
public record Stored(UUID key, long position) {

    private static final String LAST_KEY = Stored.class.getName();

    /** A unit of work stores its facts in as many batches as there are commands in it: where the last one stands is asked later. */
    static void noteKey(UUID key, UnitOfWork<?> work) {
        work.resources().put(LAST_KEY, key);
    }

    /** The key of the last fact that a unit of work has stored, if any. */
    static Optional<UUID> lastKeyIn(UnitOfWork<?> work) {
        return Optional.ofNullable(work.getResource(LAST_KEY));
    }
}
