package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One finding about a patient's health. */
public record FindingId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static FindingId next() {
        return new FindingId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static FindingId of(String text) {
        return new FindingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
