package org.tributary.clinicalrecord.views.sessions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.sessions.Amendment.Entry;
import org.tributary.clinicalrecord.views.sessions.Amendment.What;
import org.tributary.clinicalrecord.views.sessions.SessionView.Applied;
import org.tributary.events.EntryId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.AmendmentEvent;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import tools.jackson.databind.json.JsonMapper;

/** Puts what is right into a session's rows, and keeps what was there before beside it. */
@Component
class Amendments {

    private final JdbcClient db;
    private final JsonMapper json;
    private final PersonalColumns personal;

    Amendments(JdbcClient db, JsonMapper json, PersonalColumns personal) {
        this.db = db;
        this.json = json;
        this.personal = personal;
    }

    void keep(AmendmentEvent event, Instant at) {
        switch (event) {
            case MeasurementAmended e -> keep(e, at);
            case TechniqueAmended e -> keep(e, at);
            case NoteAmended e -> keep(e, at);
            case StartAmended e -> keep(e, at);
        }
    }

    record Charted(@Nullable String evaluation, @Nullable String closing) {}

    private void keep(MeasurementAmended e, Instant at) {
        var charted = db.sql("select evaluation, closing from session where session_id = :session")
                .param("session", e.sessionId())
                .query(RowMappers.of(Charted.class))
                .single();
        var wrong = new EntryId(e.supersedes().value());
        var right = new EntryId(e.correction().measurementId().value());
        keepIn("evaluation", charted.evaluation(), wrong, right, e, at);
        keepIn("closing", charted.closing(), wrong, right, e, at);
    }

    private void keepIn(
            String column, @Nullable String stored, EntryId wrong, EntryId right, MeasurementAmended e, Instant at) {
        var measured = stored == null ? List.<Measurement>of() : json.readValue(stored, Sessions.MEASUREMENTS);
        measured.stream()
                .filter(one -> one.measurementId().equals(e.supersedes()))
                .forEach(before -> {
                    var corrected = measured.stream()
                            .map(one -> one.equals(before) ? e.correction() : one)
                            .toList();
                    db.sql("update session set " + column + " = :measurements::jsonb where session_id = :session")
                            .param("session", e.sessionId())
                            .param(
                                    "measurements",
                                    json.writerFor(Sessions.MEASUREMENTS).writeValueAsString(corrected))
                            .update();
                    add(e, right, wrong, What.MEASUREMENT, Entry.of(before), Entry.of(e.correction()), at);
                });
    }

    private void keep(TechniqueAmended e, Instant at) {
        var before = db.sql("""
                update technique_applied now
                set entry_id = :entry, technique = :technique, region = :region, minutes = :minutes, pressure = :pressure
                from (select * from technique_applied where session_id = :session order by nr offset :skipped limit 1) was
                where now.session_id = was.session_id and now.nr = was.nr
                returning was.technique, was.region, was.minutes, was.pressure
                """)
                .param("entry", e.entryId())
                .param("technique", e.technique())
                .param("region", e.region())
                .param("minutes", e.minutes())
                .param("pressure", e.pressure())
                .param("session", e.sessionId())
                .param("skipped", e.nr() - 1)
                .query(RowMappers.of(Done.class))
                .single();
        add(
                e,
                e.entryId(),
                e.supersedes(),
                What.TECHNIQUE,
                Entry.of(before.named(e.supersedes())),
                Entry.of(new Applied(e.entryId(), e.technique(), e.region(), e.minutes(), e.pressure())),
                at);
    }

    private void keep(NoteAmended e, Instant at) {
        db.sql("""
                insert into session_note (entry_id, session_id, supersedes, text, noted_by, noted_at)
                values (:entry, :session, :supersedes, :text, :by, :at)
                """)
                .param("entry", e.entryId())
                .param("session", e.sessionId())
                .param("supersedes", e.supersedes())
                .param("text", personal.seal(e.patientId(), SessionNotes.TEXT, e.text()))
                .param("by", e.by())
                .param("at", at)
                .update();
        add(e, e.entryId(), e.supersedes(), What.NOTE, null, null, at);
    }

    private void keep(StartAmended e, Instant at) {
        var before = startOf(e.sessionId());
        db.sql("update session set started_at = :startedAt where session_id = :session")
                .param("startedAt", e.startedAt())
                .param("session", e.sessionId())
                .update();
        add(e, e.entryId(), e.supersedes(), What.START, Entry.of(before), Entry.of(e.startedAt()), at);
    }

    private Instant startOf(SessionId session) {
        return db.sql("select started_at from session where session_id = :session")
                .param("session", session)
                .query(RowMappers.of(Instant.class))
                .single();
    }

    private void add(
            AmendmentEvent e,
            EntryId entry,
            EntryId supersedes,
            What what,
            @Nullable Entry before,
            @Nullable Entry correction,
            Instant at) {
        db.sql("""
                insert into session_amendment
                    (entry_id, session_id, supersedes, what, before, correction, amended_by, amended_at, reason)
                values (:entry, :session, :supersedes, :what, :before::jsonb, :correction::jsonb, :by, :at, :reason)
                """)
                .param("entry", entry)
                .param("session", e.sessionId())
                .param("supersedes", supersedes)
                .param("what", what)
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("correction", correction == null ? null : json.writeValueAsString(correction))
                .param("by", e.by())
                .param("at", at)
                .param("reason", personal.seal(e.patientId(), ChartedLater.REASON, e.reason()))
                .update();
    }

    /** A technique's row as it was. */
    private record Done(Technique technique, BodyRegion region, int minutes, Pressure pressure) {

        Applied named(EntryId entry) {
            return new Applied(entry, technique, region, minutes, pressure);
        }
    }
}
