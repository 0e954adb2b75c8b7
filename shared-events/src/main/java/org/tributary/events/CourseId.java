package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A course of treatment of one condition. */
public record CourseId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static CourseId next() {
        return new CourseId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static CourseId of(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
