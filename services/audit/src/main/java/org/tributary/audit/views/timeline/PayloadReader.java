package org.tributary.audit.views.timeline;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.PersonalVault;

/**
 * Reads the ledger's bytes as far as this version understands them. The ledger keeps every event, and one that nobody here can read
 * must not hide the others from an auditor.
 */
final class PayloadReader {

    private static final Told UNTOLD = new Told("Something that this version cannot put into words", Optional.empty());

    private final EventCodec codec;

    PayloadReader(EventTypes types) {
        this.codec = new EventCodec(types, PersonalVault.closed());
    }

    /** An event in words, and when it happened where that is not when it was recorded. */
    record Told(String sentence, Optional<Instant> happenedAt) {}

    Told told(String type, byte[] payload) {
        if (codec.types().find(type).isEmpty()) {
            return UNTOLD;
        }
        try {
            @Nullable Event fact = codec.read(type, payload);
            return fact == null ? UNTOLD : new Told(Sentences.of(fact), Sentences.happenedAt(fact));
        } catch (RuntimeException e) {
            // no JSON, not of this type, or without a part that the sentence needs
            return UNTOLD;
        }
    }

    /** The event itself, if this version can read it. */
    Optional<Event> fact(String type, byte[] payload) {
        if (codec.types().find(type).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(codec.read(type, payload));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Who caused an event, and why; empty if that cannot be read. */
    Optional<EventMetadata> cause(byte[] metadata) {
        try {
            return Optional.ofNullable(codec.json().readValue(metadata, EventMetadata.class));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
