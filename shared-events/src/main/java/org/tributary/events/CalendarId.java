package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A calendar that a program outside the chain may subscribe to. */
public record CalendarId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static CalendarId next() {
        return new CalendarId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static CalendarId of(String text) {
        return new CalendarId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
