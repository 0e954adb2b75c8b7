package org.tributary.referral.views.clinics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.platform.feed.TypedProjection;
import tools.jackson.databind.json.JsonMapper;

/** Keeps when clinics work, as booking tells. */
@Component
class WorkingHoursProjection extends TypedProjection<ClinicEvent> {

    private final JdbcClient db;
    private final JsonMapper json;

    WorkingHoursProjection(JdbcClient db, JsonMapper json) {
        super("working-hours", "booking", ClinicEvent.class);
        this.db = db;
        this.json = json;
    }

    @Override
    protected void take(List<Fact<ClinicEvent>> facts) {
        facts.forEach(fact -> take(fact.event()));
    }

    private void take(ClinicEvent event) {
        switch (event) {
            case ClinicOpened e -> opened(e);
            case ClosurePlanned e -> planned(e);
            case ClosureLifted e ->
                db.sql("update clinic_closure set lifted = true where closure_id = :closure")
                        .param("closure", e.closureId())
                        .update();
        }
    }

    private void opened(ClinicOpened e) {
        db.sql("""
                insert into clinic_hours (clinic_id, zone, hours) values (:clinic, :zone, :hours::jsonb)
                on conflict (clinic_id) do nothing
                """)
                .param("clinic", e.clinicId())
                .param("zone", e.zone())
                .param("hours", json.writeValueAsString(e.openingHours()))
                .update();
    }

    private void planned(ClosurePlanned e) {
        db.sql("""
                insert into clinic_closure (closure_id, clinic_id, starts_at, ends_at, lifted)
                values (:closure, :clinic, :startsAt, :endsAt, false)
                on conflict (closure_id) do nothing
                """)
                .param("closure", e.closureId())
                .param("clinic", e.clinicId())
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .update();
    }
}
