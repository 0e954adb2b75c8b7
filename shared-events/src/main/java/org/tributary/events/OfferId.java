package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A freed time that is held for somebody on the waiting list. */
public record OfferId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static OfferId next() {
        return new OfferId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
