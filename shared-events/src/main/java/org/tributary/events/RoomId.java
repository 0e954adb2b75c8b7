package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A treatment room of a clinic. */
public record RoomId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static RoomId next() {
        return new RoomId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
