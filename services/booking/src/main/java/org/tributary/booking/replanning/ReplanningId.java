package org.tributary.booking.replanning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.tributary.events.Id;

/** One time that a clinic's displaced visits were given other times. */
public record ReplanningId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ReplanningId next() {
        return new ReplanningId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ReplanningId of(String text) {
        return new ReplanningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
