package org.tributary.referral.views.clinics;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.platform.feed.TypedProjection;
import org.tributary.platform.jdbc.Rows;

/** Keeps the clinics that booking tells of. */
@Component
class ClinicProjection extends TypedProjection<ClinicOpened> {

    private static final String OPENED =
            "insert into clinic " + Rows.into(Opened.class) + " on conflict (clinic_id) do nothing";

    private final JdbcClient db;

    ClinicProjection(JdbcClient db) {
        super("clinics", "booking", ClinicOpened.class);
        this.db = db;
    }

    @Override
    protected void take(List<Fact<ClinicOpened>> facts) {
        Rows.write(
                db,
                OPENED,
                Opened.class,
                facts.stream().map(fact -> Opened.of(fact.event())).toList());
    }

    private record Opened(ClinicId clinicId, String name) {

        static Opened of(ClinicOpened e) {
            return new Opened(e.clinicId(), e.name());
        }
    }
}
