package org.tributary.notes;

import java.util.Optional;

/** Where notes are looked up. */
interface Notes {

    Optional<Note> find(NoteId id);
}
