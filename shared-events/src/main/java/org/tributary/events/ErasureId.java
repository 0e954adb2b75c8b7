package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One request that a person be erased. */
public record ErasureId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ErasureId next() {
        return new ErasureId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ErasureId of(String text) {
        return new ErasureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
