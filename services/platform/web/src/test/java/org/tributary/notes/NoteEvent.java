package org.tributary.notes;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;

sealed interface NoteEvent extends Event {

    NoteId noteId();

    @Override
    default NoteId aggregateId() {
        return noteId();
    }

    @Override
    default NoteId key() {
        return noteId();
    }

    @Override
    default @Nullable PatientId patientId() {
        return null;
    }

    @EventType("test.NoteLeft.v1")
    record NoteLeft(NoteId noteId, ClinicId clinicId, String words) implements NoteEvent {}

    @EventType("test.NoteReworded.v1")
    record NoteReworded(NoteId noteId, ClinicId clinicId, String words) implements NoteEvent {}
}
