package org.tributary.booking.views.calendars;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;

/** Where every visit is and where it was, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.calendar-entries")
class CalendarEntryProjection {

    private final JdbcClient db;

    CalendarEntryProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(AppointmentEvent event, @SequenceNumber Long version, @Timestamp Instant at) {
        switch (event) {
            case AppointmentBooked e -> add(e, version, at);
            case AppointmentRescheduled e -> move(e, version, at);
            case AppointmentReinstated e -> stand(e, firmness(e.provisional()), version, at);
            case AppointmentConfirmed e -> stand(e, AppointmentStatus.BOOKED, version, at);
            case ExceptionRequested e -> stand(e, AppointmentStatus.PROVISIONAL, version, at);
            case AppointmentPutOnHold e -> stand(e, AppointmentStatus.PROVISIONAL, version, at);
            case AppointmentSuspended e -> stand(e, AppointmentStatus.SUSPENDED, version, at);
            case AppointmentDisplaced e -> stand(e, AppointmentStatus.DISPLACED, version, at);
            case PatientCheckedIn e -> stand(e, AppointmentStatus.CHECKED_IN, version, at);
            case AppointmentCompleted e -> stand(e, AppointmentStatus.COMPLETED, version, at);
            case NoShowRecorded e -> stand(e, AppointmentStatus.NO_SHOW, version, at);
            case AppointmentCancelled e -> stand(e, AppointmentStatus.CANCELLED, version, at);
            case StepUndone e -> stand(e, e.restored(), version, at);
            case RuleOverridden _, ExceptionApproved _ -> {} // nothing that a calendar shows
        }
    }

    private void add(AppointmentBooked e, long version, Instant at) {
        db.sql("""
                insert into calendar_entry (appointment_id, clinic_id, therapist_id, room_id, kind, status,
                    starts_at, ends_at, current, sequence, changed_at)
                values (:appointment, :clinic, :therapist, :room, :kind, :status,
                    :startsAt, :endsAt, true, :version, :at)
                """)
                .param("appointment", e.appointmentId())
                .param("clinic", e.clinicId())
                .param("therapist", e.therapistId())
                .param("room", e.roomId())
                .param("kind", e.kind())
                .param("status", firmness(e.provisional()))
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("version", version)
                .param("at", at)
                .update();
    }

    /** What showed the visit in its former place has to be told that it went; a place it comes back to is current again. */
    private void move(AppointmentRescheduled e, long version, Instant at) {
        db.sql("""
                with left_behind as (
                    update calendar_entry set current = false, sequence = :version, changed_at = :at
                    where appointment_id = :appointment and current
                      and (therapist_id, room_id) <> (:therapist, :room)
                )
                insert into calendar_entry (appointment_id, clinic_id, therapist_id, room_id, kind, status,
                    starts_at, ends_at, current, sequence, changed_at)
                select :appointment, :clinic, :therapist, :room, kind, :status,
                    :startsAt, :endsAt, true, :version, :at
                from calendar_entry where appointment_id = :appointment
                limit 1
                on conflict (appointment_id, therapist_id, room_id) do update
                set status = excluded.status, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    current = true, sequence = excluded.sequence, changed_at = excluded.changed_at
                """)
                .param("appointment", e.appointmentId())
                .param("clinic", e.clinicId())
                .param("therapist", e.therapistId())
                .param("room", e.roomId())
                .param("status", firmness(e.provisional()))
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("version", version)
                .param("at", at)
                .update();
    }

    private void stand(AppointmentEvent e, AppointmentStatus status, long version, Instant at) {
        db.sql("""
                update calendar_entry set status = :status, sequence = :version, changed_at = :at
                where appointment_id = :appointment and current
                """)
                .param("status", status)
                .param("version", version)
                .param("at", at)
                .param("appointment", e.appointmentId())
                .update();
    }

    private static AppointmentStatus firmness(boolean provisional) {
        return provisional ? AppointmentStatus.PROVISIONAL : AppointmentStatus.BOOKED;
    }
}
