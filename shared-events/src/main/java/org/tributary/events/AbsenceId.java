package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A stretch of time during which a therapist is away against their shifts. */
public record AbsenceId(@JsonValue UUID value) implements BlockId {

    /** A new one, ordered by the time it was made. */
    public static AbsenceId next() {
        return new AbsenceId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
