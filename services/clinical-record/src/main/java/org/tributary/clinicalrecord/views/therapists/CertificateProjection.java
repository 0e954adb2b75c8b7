package org.tributary.clinicalrecord.views.therapists;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.feed.TypedProjection;

/** What therapists are certified for, as booking tells of it. */
@Component
class CertificateProjection extends TypedProjection<TherapistEvent> {

    private final JdbcClient db;
    private final DecisionLocks locks;

    CertificateProjection(JdbcClient db, DecisionLocks locks) {
        super("certificates", "booking", TherapistEvent.class);
        this.db = db;
        this.locks = locks;
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == CertificateGranted.class
                || type == CertificateRevoked.class
                || type == CertificateFoundInvalid.class;
    }

    @Override
    protected void take(List<Fact<TherapistEvent>> facts) {
        locks.beforeChanging(facts.stream()
                .map(fact -> fact.event().therapistId())
                .distinct()
                .toList());
        facts.forEach(fact -> on(fact.event(), fact.recordedAt()));
    }

    private void on(TherapistEvent event, Instant time) {
        switch (event) {
            case CertificateGranted e -> grant(e);
            case CertificateRevoked e -> revoke(e, time);
            case CertificateFoundInvalid e -> invalidate(e);
            case TherapistRegistered _, ShiftsPlanned _, AbsencePlanned _, AbsenceLifted _ -> {
                // who they are is another view's, who is where is booking's own matter
            }
        }
    }

    /** One with the same first day takes the place of the other, also of one that was revoked. */
    private void grant(CertificateGranted e) {
        db.sql("""
                insert into granted_certificate (therapist_id, technique, valid_from, valid_until)
                values (:therapistId, :technique, coalesce(:validFrom, date '-infinity'), :validUntil)
                on conflict (therapist_id, technique, valid_from) do update
                set valid_until = excluded.valid_until, revoked_at = null
                """).paramSource(e).update();
    }

    /** What was good until then stays good for what happened until then. */
    private void revoke(CertificateRevoked e, Instant at) {
        db.sql("""
                update granted_certificate set revoked_at = :at
                where therapist_id = :therapist and technique = :technique and revoked_at is null
                """)
                .param("at", at)
                .param("therapist", e.therapistId())
                .param("technique", e.technique())
                .update();
    }

    /** What was good until then stays good for what happened until then, whenever it was revoked. */
    private void invalidate(CertificateFoundInvalid e) {
        db.sql("""
                update granted_certificate set revoked_at = least(revoked_at, :invalidFrom)
                where therapist_id = :therapist and technique = :technique
                """)
                .param("invalidFrom", e.invalidFrom())
                .param("therapist", e.therapistId())
                .param("technique", e.technique())
                .update();
    }
}
