package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A practice that refers patients to the chain. */
public record PartnerId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static PartnerId next() {
        return new PartnerId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
