package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A clinic of the chain. */
public record ClinicId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ClinicId next() {
        return new ClinicId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ClinicId of(String text) {
        return new ClinicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
