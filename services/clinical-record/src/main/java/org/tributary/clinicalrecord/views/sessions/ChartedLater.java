package org.tributary.clinicalrecord.views.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.sessions.Amendment.Entry;
import org.tributary.clinicalrecord.views.sessions.Amendment.What;
import org.tributary.events.EntryId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.databind.json.JsonMapper;

/** What was said of sessions afterwards: amendments, and harm that was done. */
@Component
class ChartedLater {

    static final String REASON = "session_amendment.reason";
    static final String NOTE = "adverse_reaction.note";

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;

    ChartedLater(JdbcClient db, JsonMapper json, PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.personal = personal;
    }

    /** In the order in which they were made. */
    List<Amendment> amendmentsOf(SessionId session, PatientId patient) {
        return db.sql("select * from session_amendment where session_id = :session order by amended_at, entry_id")
                .param("session", session)
                .query((row, _) -> amendment(patient, row))
                .list();
    }

    /** In the order in which they were recorded. */
    List<AdverseReaction> reactionsTo(SessionId session, PatientId patient) {
        return db.sql("select * from adverse_reaction where session_id = :session order by recorded_at, entry_id")
                .param("session", session)
                .query((row, _) -> reaction(patient, row))
                .list();
    }

    private Amendment amendment(PatientId patient, ResultSet row) throws SQLException {
        return new Amendment(
                Columns.get(row, "entry_id", EntryId.class),
                Columns.get(row, "supersedes", EntryId.class),
                Columns.get(row, "what", What.class),
                entry(row.getString("before")),
                entry(row.getString("correction")),
                row.getString("amended_by"),
                Columns.get(row, "amended_at", Instant.class),
                personal.open(patient, REASON, row.getBytes("reason"), String.class));
    }

    private @Nullable Entry entry(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Entry.class);
    }

    private AdverseReaction reaction(PatientId patient, ResultSet row) throws SQLException {
        return new AdverseReaction(
                Columns.get(row, "entry_id", EntryId.class),
                Columns.get(row, "kind", ReactionKind.class),
                Columns.get(row, "severity", ReactionSeverity.class),
                row.getString("recorded_by"),
                Columns.get(row, "recorded_at", Instant.class),
                personal.open(patient, NOTE, row.getBytes("note"), String.class));
    }
}
