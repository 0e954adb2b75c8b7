package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Whose key seals what is said about an approval, and orders its facts: the patient's where it is about one, else its own. */
public record ApprovalKey(@JsonValue UUID value) implements Id {

    /** Reads the form that callers see. */
    @JsonCreator
    public static ApprovalKey of(String text) {
        return new ApprovalKey(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
