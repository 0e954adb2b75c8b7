package org.tributary.booking.waitinglist.entries;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;

/** The waiting lists of all clinics, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.waiting-list")
class WaitingListProjection {

    private static final String NOTHING_HELD = """
            offer_id = null, therapist_id = null, room_id = null, starts_at = null, ends_at = null, held_until = null
            """;

    private final JdbcClient db;

    WaitingListProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(WaitingListEvent event, @SequenceNumber Long version, @Timestamp Instant recordedAt) {
        switch (event) {
            case PatientWaitlisted e -> add(e, version, recordedAt);
            case TimeOffered e -> offer(e, version);
            case OfferLapsed e -> lapse(e, version);
            case OfferAccepted e -> book(e, version);
            case WaitingEnded e -> end(e, version);
        }
    }

    private void add(PatientWaitlisted e, long version, Instant askedAt) {
        db.sql("""
                insert into waiting_list (entry_id, clinic_id, patient_id, kind, techniques, duration_minutes,
                    earliest, latest, asked_at, status, version)
                values (:entry, :clinic, :patient, :kind, :techniques, :minutes, :earliest, :latest, :askedAt,
                    'WAITING', :version)
                """)
                .param("entry", e.entryId())
                .param("clinic", e.clinicId())
                .param("patient", e.patientId())
                .param("kind", e.kind())
                .param("techniques", e.techniques())
                .param("minutes", e.duration().toMinutes())
                .param("earliest", e.earliest())
                .param("latest", e.latest())
                .param("askedAt", askedAt)
                .param("version", version)
                .update();
    }

    private void offer(TimeOffered e, long version) {
        change(e, version, """
                status = 'OFFERED', offer_id = :offer, therapist_id = :therapist, room_id = :room,
                starts_at = :startsAt, ends_at = :endsAt, held_until = :heldUntil
                """)
                .param("offer", e.offerId())
                .param("therapist", e.therapistId())
                .param("room", e.roomId())
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("heldUntil", e.heldUntil())
                .update();
    }

    private void lapse(OfferLapsed e, long version) {
        switch (e.because()) {
            case EXPIRED, DECLINED -> miss(e);
            case NO_LONGER_POSSIBLE -> {}
        }
        change(e, version, "status = 'WAITING', " + NOTHING_HELD).update();
    }

    private void miss(OfferLapsed e) {
        db.sql("""
                insert into missed_offer (entry_id, therapist_id, starts_at)
                select entry_id, therapist_id, starts_at from waiting_list where offer_id = :offer
                """).param("offer", e.offerId()).update();
    }

    private void book(OfferAccepted e, long version) {
        change(e, version, "status = 'BOOKED', appointment_id = :appointment, " + NOTHING_HELD)
                .param("appointment", e.appointmentId())
                .update();
    }

    private void end(WaitingEnded e, long version) {
        change(e, version, "status = 'ENDED', ended_because = :because")
                .param("because", e.because())
                .update();
    }

    private StatementSpec change(WaitingListEvent e, long version, String columns) {
        return db.sql("update waiting_list set %s, version = :version where entry_id = :entry".formatted(columns))
                .param("version", version)
                .param("entry", e.entryId());
    }
}
