package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One visit within a course of treatment. */
public record SessionId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static SessionId next() {
        return new SessionId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
