package org.tributary.booking.views.agenda;

import static java.time.ZoneOffset.UTC;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentView.Status;
import org.tributary.events.Id;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.platform.kernel.PersonalColumns;

/** The appointments of all clinics, written in the transaction of the fact. */
@Component
@ProcessingGroup("booking.agenda")
class AgendaProjection {

    private final JdbcClient db;
    private final PersonalColumns personal;

    AgendaProjection(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    @EventHandler
    void on(AppointmentEvent event, @SequenceNumber Long version) {
        switch (event) {
            case AppointmentBooked e -> add(e, version);
            case AppointmentCancelled e -> cancel(e, version);
        }
    }

    private void add(AppointmentBooked e, long version) {
        db.sql("""
                insert into appointment (appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status,
                    starts_at, ends_at, techniques, course_id, referral_id, version)
                values (:appointment, :clinic, :patient, :therapist, :room, :kind, :status,
                    :startsAt, :endsAt, :techniques, :course, :referral, :version)
                """)
                .param("appointment", e.appointmentId().value())
                .param("clinic", e.clinicId().value())
                .param("patient", e.patientId().value())
                .param("therapist", e.therapistId().value())
                .param("room", e.roomId().value())
                .param("kind", e.kind().name())
                .param("status", (e.provisional() ? Status.PROVISIONAL : Status.BOOKED).name())
                .param("startsAt", e.startsAt().atOffset(UTC))
                .param("endsAt", e.endsAt().atOffset(UTC))
                .param(
                        "techniques",
                        new SqlArrayValue(
                                "text", e.techniques().stream().map(Enum::name).toArray()))
                .param("course", valueOf(e.courseId()))
                .param("referral", valueOf(e.referralId()))
                .param("version", version)
                .update();
    }

    private void cancel(AppointmentCancelled e, long version) {
        db.sql("""
                update appointment
                set status = 'CANCELLED', cancelled_by = :by, cancelled_late = :late, cancellation_reason = :reason,
                    version = :version
                where appointment_id = :appointment
                """)
                .param("by", e.by().name())
                .param("late", e.late())
                .param("reason", personal.seal(e.patientId(), Agenda.REASON, e.reason()))
                .param("version", version)
                .param("appointment", e.appointmentId().value())
                .update();
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
