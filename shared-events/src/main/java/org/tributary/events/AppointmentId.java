package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A time held for a patient, a therapist and a room. */
public record AppointmentId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static AppointmentId next() {
        return new AppointmentId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
