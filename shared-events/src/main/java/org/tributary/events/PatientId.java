package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person treated by the chain, the same at every clinic. */
public record PatientId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static PatientId next() {
        return new PatientId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
