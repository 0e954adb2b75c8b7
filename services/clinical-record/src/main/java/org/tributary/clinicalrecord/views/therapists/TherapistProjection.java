package org.tributary.clinicalrecord.views.therapists;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.platform.feed.TypedProjection;

/** The chain's therapists, as booking tells of them. */
@Component
class TherapistProjection extends TypedProjection<TherapistRegistered> {

    private final JdbcClient db;

    TherapistProjection(JdbcClient db) {
        super("therapists", "booking", TherapistRegistered.class);
        this.db = db;
    }

    @Override
    protected void take(List<Fact<TherapistRegistered>> facts) {
        facts.forEach(fact -> add(fact.event()));
    }

    private void add(TherapistRegistered e) {
        db.sql("insert into therapist (therapist_id, subject) values (:therapistId, :subject)")
                .paramSource(e)
                .update();
    }
}
