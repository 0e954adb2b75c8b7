package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One permission by which a clinician answers for a treatment: a clearance or a medical assessment. */
public record PermissionId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static PermissionId next() {
        return new PermissionId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static PermissionId of(String text) {
        return new PermissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
