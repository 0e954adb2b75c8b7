package org.tributary.outcomes.views.clinics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.outcomes.views.Rows;
import org.tributary.outcomes.views.freshness.SourceWatermarks;
import org.tributary.outcomes.views.live.LiveNotices;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Learns of the chain's clinics from booking. */
@Component
class ClinicProjection implements FeedProjection {

    private static final String BOOKING = "booking";

    private final JdbcClient db;
    private final SourceWatermarks takenIn;
    private final LiveNotices notices;

    ClinicProjection(JdbcClient db, SourceWatermarks takenIn, LiveNotices notices) {
        this.db = db;
        this.takenIn = takenIn;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "clinics";
    }

    @Override
    public Set<String> services() {
        return Set.of(BOOKING);
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == ClinicOpened.class;
    }

    /** Whatever happens at a clinic may be on somebody's screen. */
    @Override
    public EnvelopeMode takes() {
        return EnvelopeMode.UNREAD;
    }

    /** A clinic's facts are in one partition. */
    @Override
    public int transactionsAtOnce() {
        return 2;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        Map<UUID, Row> clinics = new LinkedHashMap<>();
        for (var fact : batch) {
            if (fact.event() instanceof ClinicOpened e) {
                clinics.put(
                        e.clinicId().value(),
                        new Row(e.clinicId().value(), e.name(), e.zone().getId()));
            }
        }
        if (!clinics.isEmpty()) {
            db.sql("""
                    insert into clinic (clinic_id, name, zone)
                    select clinicId::uuid, name, zone
                    from %s
                    on conflict (clinic_id) do update set name = excluded.name, zone = excluded.zone
                    """.formatted(Rows.from(Row.class)))
                    .params(Rows.columns(Row.class, clinics.values()))
                    .update();
        }
        takenIn.note(BOOKING, batch);
        notices.tell(BOOKING, batch);
    }

    private record Row(UUID clinicId, String name, String zone) {}
}
