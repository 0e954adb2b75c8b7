package org.tributary.clinicalrecord.views.therapists;

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

/** The chain's therapists, as booking tells of them. */
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
    public void project(List<ReceivedEvent> batch) {
        for (var fed : batch) {
            if (fed.event() instanceof TherapistEvent event) {
                on(event);
            }
        }
    }

    private void on(TherapistEvent event) {
        switch (event) {
            case TherapistRegistered e -> add(e);
            case CertificateGranted _, CertificateRevoked _ -> {
                // another view's
            }
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
}
