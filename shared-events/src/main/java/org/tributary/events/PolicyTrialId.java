package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One trial of a version of the clinical policy on the recorded past. */
public record PolicyTrialId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static PolicyTrialId next() {
        return new PolicyTrialId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static PolicyTrialId of(String text) {
        return new PolicyTrialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
