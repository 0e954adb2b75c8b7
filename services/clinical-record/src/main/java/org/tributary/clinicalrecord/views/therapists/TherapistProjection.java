package org.tributary.clinicalrecord.views.therapists;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
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
import org.tributary.platform.feed.FedEvent;
import org.tributary.platform.feed.FeedProjection;

/** The chain's therapists and what they are certified for, as booking tells of them. */
@Component
class TherapistProjection implements FeedProjection {

    private final JdbcClient db;

    TherapistProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "therapists";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return TherapistEvent.class.isAssignableFrom(type);
    }

    @Override
    public void project(List<FedEvent> batch) {
        for (var fed : batch) {
            if (fed.event() instanceof TherapistEvent event) {
                on(event, fed.time());
            }
        }
    }

    private void on(TherapistEvent event, Instant time) {
        switch (event) {
            case TherapistRegistered e -> add(e);
            case CertificateGranted e -> certify(e);
            case CertificateRevoked e -> revoke(e, time);
            case ShiftsPlanned _, AbsencePlanned _, AbsenceLifted _ -> {
                // who is where is booking's own matter
            }
        }
    }

    private void add(TherapistRegistered e) {
        db.sql("insert into therapist (therapist_id, subject) values (:therapist, :subject)")
                .param("therapist", e.therapistId().value())
                .param("subject", e.subject())
                .update();
    }

    private void certify(CertificateGranted e) {
        db.sql("""
                insert into certificate (therapist_id, technique, valid_until)
                values (:therapist, :technique, :validUntil)
                on conflict (therapist_id, technique) do update set valid_until = excluded.valid_until
                """)
                .param("therapist", e.therapistId().value())
                .param("technique", e.technique().name())
                .param("validUntil", e.validUntil())
                .update();
    }

    /** What was good until then stays good for what happened until then. */
    private void revoke(CertificateRevoked e, Instant at) {
        db.sql("""
                update certificate set valid_until = least(valid_until, :lastDay)
                where therapist_id = :therapist and technique = :technique
                """)
                .param("lastDay", LocalDate.ofInstant(at, UTC).minusDays(1))
                .param("therapist", e.therapistId().value())
                .param("technique", e.technique().name())
                .update();
    }
}
