package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A stretch of time during which a clinic is closed against its opening hours. */
public record ClosureId(@JsonValue UUID value) implements BlockId {

    /** A new one, ordered by the time it was made. */
    public static ClosureId next() {
        return new ClosureId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ClosureId of(String text) {
        return new ClosureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
