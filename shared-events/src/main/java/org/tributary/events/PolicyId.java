package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One version of the clinical policy that somebody proposed. */
public record PolicyId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static PolicyId next() {
        return new PolicyId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static PolicyId of(String text) {
        return new PolicyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
