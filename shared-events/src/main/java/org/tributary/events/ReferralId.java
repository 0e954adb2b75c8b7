package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One request by a partner to treat a person. */
public record ReferralId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static ReferralId next() {
        return new ReferralId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
