package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One session that a fact learnt later speaks against. */
public record IncidentId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static IncidentId next() {
        return new IncidentId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static IncidentId of(String text) {
        return new IncidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
