package org.tributary.clinicalrecord.views.clinics;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.platform.feed.TypedProjection;

/** The chain's clinics with their zones, as booking tells of them. */
@Component
class ClinicProjection extends TypedProjection<ClinicOpened> {

    private final JdbcClient db;

    ClinicProjection(JdbcClient db) {
        super("clinics", "booking", ClinicOpened.class);
        this.db = db;
    }

    @Override
    protected void take(List<Fact<ClinicOpened>> facts) {
        facts.forEach(fact -> add(fact.event(), fact.recordedAt()));
    }

    private void add(ClinicOpened e, Instant recordedAt) {
        db.sql("""
                insert into clinic (clinic_id, zone, opened_at) values (:clinic, :zone, :openedAt)
                on conflict (clinic_id) do update set zone = excluded.zone, opened_at = excluded.opened_at
                """)
                .param("clinic", e.clinicId())
                .param("zone", e.zone())
                .param(
                        "openedAt",
                        FirstDay.of(e, recordedAt).atStartOfDay(e.zone()).toOffsetDateTime())
                .update();
    }
}
