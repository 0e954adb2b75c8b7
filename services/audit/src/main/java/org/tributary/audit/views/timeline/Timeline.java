package org.tributary.audit.views.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.audit.views.timeline.TimelineEntry.What;
import org.tributary.audit.views.timeline.TimelineEntry.When;
import org.tributary.audit.views.timeline.TimelineEntry.Who;
import org.tributary.audit.views.timeline.TimelineEntry.Why;
import org.tributary.events.ClinicId;
import org.tributary.events.EventTypes;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/**
 * Reads what happened to a patient from the ledger: the events that name the patient, and the earlier ones of the same thing, such
 * as the referral that they came by. Whoever has several records, which were merged, has one timeline.
 */
@Component
final class Timeline {

    /** What a caller may see: what happened at their clinics, and what happened at none. */
    static final String VISIBLE = "(:clinics::uuid[] is null or clinic_id is null or clinic_id = any (:clinics))";

    private static final String KNOWN =
            "select exists (select from ledger where patient_id = any (:patients) and " + VISIBLE + ")";

    /** A row that names no patient is shown for the sake of one that does, and only to those who see that one. */
    private static final String PAGE = """
            select * from ledger
            where aggregate_id in (select aggregate_id from ledger where patient_id = any (:patients) and %1$s)
              and %1$s
              and (:time::timestamptz is null or (recorded_at, ledger_index) < (:time::timestamptz, :index))
            order by recorded_at desc, ledger_index desc
            limit :limit
            """.formatted(VISIBLE);

    private final JdbcClient db;
    private final PayloadReader legible;
    private final PersonRecords records;

    Timeline(JdbcClient db, EventTypes types, PersonRecords records) {
        this.db = db;
        this.legible = new PayloadReader(types);
        this.records = records;
    }

    /**
     * One page, the newest first.
     *
     * @throws NotFound if no event that may be seen names this patient
     */
    Page<TimelineEntry> of(PatientId patient, ClinicScope clinics, @Nullable TimelineCursor after, int limit) {
        var person = records.of(patient, clinics);
        if (!isKnown(person, clinics)) {
            throw new NotFound();
        }
        var found = db.sql(PAGE)
                .param("patients", person)
                .param("clinics", clinics.forSql())
                .param("time", after == null ? null : after.recordedAt())
                .param("index", after == null ? 0L : after.ledgerIndex())
                .param("limit", limit + 1)
                .query(this::read)
                .list();
        return Page.of(found, limit, TimelineCursor::of);
    }

    private boolean isKnown(Set<PatientId> person, ClinicScope clinics) {
        return db.sql(KNOWN)
                .param("patients", person)
                .param("clinics", clinics.forSql())
                .query(Boolean.class)
                .single();
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        var told = legible.told(type, row.getBytes("payload"));
        var cause = legible.cause(row.getBytes("metadata"));
        var recordedAt = Columns.get(row, "recorded_at", Instant.class);
        return new TimelineEntry(
                row.getLong("ledger_index"),
                Columns.get(row, "event_id", UUID.class),
                row.getString("source"),
                row.getString("aggregate_id"),
                Columns.find(row, "clinic_id", ClinicId.class),
                Who.of(cause),
                new What(type, told.sentence()),
                new When(
                        told.happenedAt().orElse(recordedAt),
                        recordedAt,
                        Columns.get(row, "arrived_at", Instant.class)),
                Why.of(cause));
    }
}
