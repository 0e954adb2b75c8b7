package org.tributary.notes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.notes.NoteEvent.NoteLeft;
import org.tributary.notes.NoteEvent.NoteReworded;

@Component
@ProcessingGroup("notes")
class NotesProjection {

    private final JdbcClient db;

    NotesProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(NoteEvent event) {
        switch (event) {
            case NoteLeft e ->
                db.sql("insert into note (note_id, clinic_id, words) values (?, ?, ?)")
                        .params(e.noteId().value(), e.clinicId().value(), e.words())
                        .update();
            case NoteReworded e ->
                db.sql("update note set words = ? where note_id = ?")
                        .params(e.words(), e.noteId().value())
                        .update();
        }
    }
}
