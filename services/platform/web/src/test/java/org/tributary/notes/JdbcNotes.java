package org.tributary.notes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;

@Component
class JdbcNotes implements Notes {

    private final JdbcClient db;

    JdbcNotes(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Note> find(NoteId id) {
        return db.sql("select clinic_id, words from note where note_id = ?")
                .param(id.value())
                .query((row, _) -> new Note(id, new ClinicId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }
}
