package org.tributary.audit.views.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/**
 * Reads what happened to a patient from the ledger: the events that name the patient, and the earlier ones of the same thing, such
 * as the referral that they came by.
 */
@Component
final class Timeline {

    private static final String PAGE = """
            select * from ledger
            where aggregate_id in (select aggregate_id from ledger where patient_id = :patient)
              and (:time::timestamptz is null or (recorded_at, ledger_index) < (:time::timestamptz, :index))
            order by recorded_at desc, ledger_index desc
            limit :limit
            """;

    private final JdbcClient db;
    private final EventCodec codec;

    Timeline(JdbcClient db, EventTypes types) {
        this.db = db;
        this.codec = new EventCodec(types, PersonalVault.closed());
    }

    /**
     * One page, the newest first.
     *
     * @throws NotFound if no event names this patient
     */
    Page<TimelineEntry> of(PatientId patient, @Nullable TimelineCursor after, int limit) {
        if (!isKnown(patient)) {
            throw new NotFound();
        }
        var found = db.sql(PAGE)
                .param("patient", patient.value())
                .param("time", after == null ? null : after.recordedAt().atOffset(ZoneOffset.UTC))
                .param("index", after == null ? 0L : after.ledgerIndex())
                .param("limit", limit + 1)
                .query(this::read)
                .list();
        if (found.size() <= limit) {
            return Page.whole(found);
        }
        var page = found.subList(0, limit);
        var last = page.getLast();
        return new Page<>(page, new TimelineCursor(last.when().recordedAt(), last.ledgerIndex()).toString());
    }

    private boolean isKnown(PatientId patient) {
        return db.sql("select exists (select from ledger where patient_id = :patient)")
                .param("patient", patient.value())
                .query(Boolean.class)
                .single();
    }

    private TimelineEntry read(ResultSet row, int number) throws SQLException {
        var type = row.getString("type");
        var payload = row.getBytes("payload");
        var fact = codec.types().find(type).map(_ -> codec.read(type, payload));
        var metadata = codec.json().readValue(row.getBytes("metadata"), EventMetadata.class);
        var recordedAt = instant(row, "recorded_at");
        var clinic = row.getObject("clinic_id", UUID.class);
        return new TimelineEntry(
                row.getLong("ledger_index"),
                row.getObject("event_id", UUID.class),
                row.getString("source"),
                row.getString("aggregate_id"),
                clinic == null ? null : new ClinicId(clinic),
                new Who(metadata.actor(), Objects.requireNonNullElse(metadata.roles(), List.of())),
                new What(type, fact.map(Sentences::of).orElse("Something that this version cannot put into words")),
                new When(
                        fact.flatMap(Sentences::happenedAt).orElse(recordedAt), recordedAt, instant(row, "arrived_at")),
                new Why(metadata.correlationId(), metadata.causationId()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
