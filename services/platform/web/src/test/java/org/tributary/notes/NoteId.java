package org.tributary.notes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.tributary.events.Id;

record NoteId(@JsonValue UUID value) implements Id {

    static NoteId next() {
        return new NoteId(Id.fresh());
    }

    @JsonCreator
    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
