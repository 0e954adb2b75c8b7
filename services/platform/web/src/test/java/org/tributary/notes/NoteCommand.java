package org.tributary.notes;

import org.tributary.events.ClinicId;

sealed interface NoteCommand {

    NoteId noteId();

    record LeaveNote(NoteId noteId, ClinicId clinicId, String words) implements NoteCommand {}

    record RewordNote(NoteId noteId, String words) implements NoteCommand {}
}
