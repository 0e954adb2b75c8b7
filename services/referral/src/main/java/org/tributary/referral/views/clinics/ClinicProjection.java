package org.tributary.referral.views.clinics;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Keeps the clinics that booking tells of. */
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
        return type == ClinicOpened.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        var opened = batch.stream()
                .map(ReceivedEvent::event)
                .filter(ClinicOpened.class::isInstance)
                .map(ClinicOpened.class::cast)
                .toList();
        if (opened.isEmpty()) {
            return;
        }
        db.sql("""
                insert into clinic (clinic_id, name) select * from unnest(:ids, :names)
                on conflict (clinic_id) do nothing
                """)
                .param("ids", opened.stream().map(e -> e.clinicId().value()).toArray(UUID[]::new))
                .param("names", opened.stream().map(ClinicOpened::name).toArray(String[]::new))
                .update();
    }
}
