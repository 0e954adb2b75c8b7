package org.tributary.outcomes.views.clinics;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.outcomes.views.freshness.SourceWatermarks;
import org.tributary.outcomes.views.live.LiveNotices;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;

/** Learns of the chain's clinics from booking. */
@Component
class ClinicProjection implements FeedProjection {

    private static final String BOOKING = "booking";

    private static final String CLINICS = "insert into clinic " + Rows.into(Row.class)
            + " on conflict (clinic_id) do update set name = excluded.name, zone = excluded.zone";

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
        var clinics = new LinkedHashMap<ClinicId, Row>();
        for (var fact : batch) {
            if (fact.event() instanceof ClinicOpened e) {
                clinics.put(e.clinicId(), new Row(e.clinicId(), e.name(), e.zone()));
            }
        }
        Rows.write(db, CLINICS, Row.class, clinics.values());
        takenIn.note(BOOKING, batch);
        notices.tell(BOOKING, batch);
    }

    private record Row(ClinicId clinicId, String name, ZoneId zone) {}
}
