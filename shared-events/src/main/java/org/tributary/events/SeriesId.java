package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A regimen as one thing: the visits of a course that were planned together. */
public record SeriesId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static SeriesId next() {
        return new SeriesId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
