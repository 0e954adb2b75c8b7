package org.tributary.clinicalrecord.views.clinics;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** The chain's clinics with their zones, as booking tells of them. */
@Component
class ClinicProjection implements FeedProjection {

    private final JdbcClient db;

    ClinicProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "clinics";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return ClinicEvent.class.isAssignableFrom(type);
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        for (var fed : batch) {
            if (fed.event() instanceof ClinicEvent event) {
                on(event, fed.time());
            }
        }
    }

    private void on(ClinicEvent event, Instant recordedAt) {
        switch (event) {
            case ClinicOpened e -> add(e, recordedAt);
            case ClosurePlanned _, ClosureLifted _ -> {
                // when it is closed is booking's own matter
            }
        }
    }

    private void add(ClinicOpened e, Instant recordedAt) {
        db.sql("""
                insert into clinic (clinic_id, zone, opened_at) values (:clinic, :zone, :openedAt)
                on conflict (clinic_id) do update set zone = excluded.zone, opened_at = excluded.opened_at
                """)
                .param("clinic", e.clinicId().value())
                .param("zone", e.zone().getId())
                .param(
                        "openedAt",
                        FirstDay.of(e, recordedAt).atStartOfDay(e.zone()).toOffsetDateTime())
                .update();
    }
}
