package org.tributary.platform.eventstore;

import org.axonframework.common.IdentifierFactory;
import org.tributary.events.Id;

/** Names messages with version 7 UUIDs. Axon's own are drawn from {@code SecureRandom}, on which commands contend. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Id.fresh().toString();
    }
}
