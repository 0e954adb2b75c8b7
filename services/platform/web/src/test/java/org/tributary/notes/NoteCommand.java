package org.tributary.notes;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.ClinicId;

sealed interface NoteCommand {

    @TargetAggregateIdentifier
    NoteId noteId();

    record LeaveNote(NoteId noteId, ClinicId clinicId, String words) implements NoteCommand {}

    record RewordNote(NoteId noteId, String words) implements NoteCommand {}
}
