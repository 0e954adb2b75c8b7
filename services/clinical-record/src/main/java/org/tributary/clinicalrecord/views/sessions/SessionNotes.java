package org.tributary.clinicalrecord.views.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.EntryId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.kernel.PersonalColumns;

/** What therapists have noted of sessions. */
@Component
public class SessionNotes {

    static final String TEXT = "session_note.text";

    private final JdbcClient db;
    private final PersonalColumns personal;

    SessionNotes(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    /** The notes of a session, the first one first. */
    public record OfSession(SessionId sessionId, List<Note> notes) {}

    /**
     * A note as it was written.
     *
     * @param text none once the patient's key is destroyed
     * @param supersedes the note in whose place it was put, if it is an amendment
     * @param supersededBy the note that was put in its place: then that one counts
     */
    public record Note(
            EntryId entryId,
            @Nullable String text,
            String by,
            Instant at,
            @Nullable EntryId supersedes,
            @Nullable EntryId supersededBy) {

        @Override
        public String toString() {
            return "Note[" + entryId + "]";
        }
    }

    /** All of a session, those that were amended beside those that took their place. */
    public OfSession of(SessionView session) {
        var notes = db.sql("""
                select n.*, (select l.entry_id from session_note l where l.supersedes = n.entry_id) as superseded_by
                from session_note n where n.session_id = :session order by n.noted_at, n.entry_id
                """)
                .param("session", session.sessionId())
                .query((row, _) -> read(session.patientId(), row))
                .list();
        return new OfSession(session.sessionId(), notes);
    }

    private Note read(PatientId patient, ResultSet row) throws SQLException {
        return new Note(
                Columns.get(row, "entry_id", EntryId.class),
                personal.open(patient, TEXT, row.getBytes("text"), String.class),
                row.getString("noted_by"),
                Columns.get(row, "noted_at", Instant.class),
                Columns.find(row, "supersedes", EntryId.class),
                Columns.find(row, "superseded_by", EntryId.class));
    }
}
