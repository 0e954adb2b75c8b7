package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One request that two records of one person become one. */
public record MergeId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static MergeId next() {
        return new MergeId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static MergeId of(String text) {
        return new MergeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
