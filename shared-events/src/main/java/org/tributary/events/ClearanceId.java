package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One clearance by which a clinician answers for treating in spite of a finding. */
public record ClearanceId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ClearanceId next() {
        return new ClearanceId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ClearanceId of(String text) {
        return new ClearanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
