package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One reason for which a person is not erased. */
public record HoldId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static HoldId next() {
        return new HoldId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static HoldId of(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
