package org.tributary.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Something that was charted at a session, by which an amendment names what was wrong. */
public record EntryId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static EntryId next() {
        return new EntryId(Id.fresh());
    }

    /** A session's technique, by its place among them: the first one is 1. Those that were published have no name of their own. */
    public static EntryId ofTechnique(SessionId session, int nr) {
        return new EntryId(UUID.nameUUIDFromBytes((session + "/techniques/" + nr).getBytes(UTF_8)));
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
