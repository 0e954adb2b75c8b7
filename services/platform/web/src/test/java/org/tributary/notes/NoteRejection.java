package org.tributary.notes;

import org.tributary.platform.kernel.Rejection;

sealed interface NoteRejection extends Rejection {

    record Rude(int words) implements NoteRejection {}

    record NeverLeft(NoteId noteId) implements NoteRejection {}
}
