package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One thing that a person asked for and another is to approve. */
public record ApprovalId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ApprovalId next() {
        return new ApprovalId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ApprovalId of(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
