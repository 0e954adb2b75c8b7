package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A patient's wish for a time that is not free yet. */
public record WaitingListEntryId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static WaitingListEntryId next() {
        return new WaitingListEntryId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static WaitingListEntryId of(String text) {
        return new WaitingListEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
