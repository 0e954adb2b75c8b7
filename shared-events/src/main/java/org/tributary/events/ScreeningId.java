package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One set of answers to the safety questions. */
public record ScreeningId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ScreeningId next() {
        return new ScreeningId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ScreeningId of(String text) {
        return new ScreeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
