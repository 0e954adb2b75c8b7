package org.tributary.clinicalrecord.views.therapists;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** What therapists are certified for, as booking tells of it. */
@Component
class CertificateProjection implements FeedProjection {

    private final JdbcClient db;

    CertificateProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == CertificateGranted.class || type == CertificateRevoked.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        for (var fed : batch) {
            if (fed.event() instanceof TherapistEvent event) {
                on(event, fed.time());
            }
        }
    }

    private void on(TherapistEvent event, Instant time) {
        switch (event) {
            case CertificateGranted e -> grant(e);
            case CertificateRevoked e -> revoke(e, time);
            case TherapistRegistered _, ShiftsPlanned _, AbsencePlanned _, AbsenceLifted _ -> {
                // who they are is another view's, who is where is booking's own matter
            }
        }
    }

    /** One with the same first day takes the place of the other, also of one that was revoked. */
    private void grant(CertificateGranted e) {
        db.sql("""
                insert into granted_certificate (therapist_id, technique, valid_from, valid_until)
                values (:therapist, :technique, coalesce(:validFrom, date '-infinity'), :validUntil)
                on conflict (therapist_id, technique, valid_from) do update
                set valid_until = excluded.valid_until, revoked_at = null
                """)
                .param("therapist", e.therapistId().value())
                .param("technique", e.technique().name())
                .param("validFrom", e.validFrom(), Types.DATE)
                .param("validUntil", e.validUntil())
                .update();
    }

    /** What was good until then stays good for what happened until then. */
    private void revoke(CertificateRevoked e, Instant at) {
        db.sql("""
                update granted_certificate set revoked_at = :at
                where therapist_id = :therapist and technique = :technique and revoked_at is null
                """)
                .param("at", at.atOffset(UTC))
                .param("therapist", e.therapistId().value())
                .param("technique", e.technique().name())
                .update();
    }
}
