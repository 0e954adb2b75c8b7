package org.tributary.referral.views.visits;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.Event;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Keeps when the visits of referrals are and what came of them. Of all other visits nothing is kept. */
@Component
class VisitProjection implements FeedProjection {

    private final JdbcClient db;

    VisitProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public Set<String> services() {
        return Set.of("booking");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return AppointmentEvent.class.isAssignableFrom(type);
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        for (var fed : batch) {
            if (fed.event() instanceof AppointmentEvent event) {
                take(event, fed.sequence());
            }
        }
    }

    private void take(AppointmentEvent event, long sequence) {
        switch (event) {
            case AppointmentBooked e -> {
                if (e.referralId() != null) {
                    book(e, sequence);
                }
            }
            case AppointmentRescheduled e -> change(e.appointmentId(), sequence, e.startsAt(), VisitStatus.STANDING);
            case AppointmentCancelled e -> change(e.appointmentId(), sequence, null, VisitStatus.CANCELLED);
            case NoShowRecorded e -> change(e.appointmentId(), sequence, null, VisitStatus.MISSED);
            case AppointmentCompleted e -> change(e.appointmentId(), sequence, null, VisitStatus.ATTENDED);
            case StepUndone e -> change(e.appointmentId(), sequence, null, statusOf(e.restored()));
            case AppointmentEvent e -> change(e.appointmentId(), sequence, null, null);
        }
    }

    /** What is read again from the beginning does not replace what was told later. */
    private void book(AppointmentBooked e, long sequence) {
        db.sql("""
                insert into referral_visit (appointment_id, referral_id, patient_id, clinic_id, starts_at, status, sequence)
                values (:appointment, :referral, :patient, :clinic, :starts, 'STANDING', :sequence)
                on conflict (appointment_id) do nothing
                """)
                .param("appointment", e.appointmentId())
                .param("referral", e.referralId())
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("starts", e.startsAt())
                .param("sequence", sequence)
                .update();
    }

    private void change(
            AppointmentId appointment, long sequence, @Nullable Instant startsAt, @Nullable VisitStatus status) {
        db.sql("""
                update referral_visit set sequence = :sequence, starts_at = coalesce(:starts::timestamptz, starts_at),
                    status = coalesce(:status::text, status)
                where appointment_id = :appointment and sequence < :sequence
                """)
                .param("appointment", appointment)
                .param("sequence", sequence)
                .param("starts", startsAt)
                .param("status", status)
                .update();
    }

    private static VisitStatus statusOf(AppointmentStatus status) {
        return switch (status) {
            case PROVISIONAL, BOOKED, SUSPENDED, CHECKED_IN, DISPLACED -> VisitStatus.STANDING;
            case COMPLETED -> VisitStatus.ATTENDED;
            case NO_SHOW -> VisitStatus.MISSED;
            case CANCELLED -> VisitStatus.CANCELLED;
        };
    }
}
