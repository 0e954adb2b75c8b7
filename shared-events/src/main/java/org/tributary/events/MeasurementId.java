package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One measurement taken at a session. */
public record MeasurementId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static MeasurementId next() {
        return new MeasurementId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static MeasurementId of(String text) {
        return new MeasurementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
