package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A vascular massage therapist. */
public record TherapistId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static TherapistId next() {
        return new TherapistId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static TherapistId of(String text) {
        return new TherapistId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
