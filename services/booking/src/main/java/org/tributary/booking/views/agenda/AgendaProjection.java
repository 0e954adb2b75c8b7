package org.tributary.booking.views.agenda;

import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
            case RuleOverridden e -> setAside(e, version);
            case ExceptionRequested e -> request(e, version);
            case ExceptionApproved e -> approve(e, version);
            case AppointmentRescheduled e -> move(e, version);
            case AppointmentReinstated e -> stand(e, firmness(e.provisional()), version);
            case AppointmentConfirmed e -> stand(e, AppointmentStatus.BOOKED, version);
            case AppointmentPutOnHold e -> stand(e, AppointmentStatus.PROVISIONAL, version);
            case AppointmentSuspended e -> suspend(e, version);
            case AppointmentDisplaced e -> displace(e, version);
            case PatientCheckedIn e -> stand(e, AppointmentStatus.CHECKED_IN, version);
            case AppointmentCompleted e -> stand(e, AppointmentStatus.COMPLETED, version);
            case NoShowRecorded e -> stand(e, AppointmentStatus.NO_SHOW, version);
            case AppointmentCancelled e -> cancel(e, version);
            case StepUndone e -> undo(e, version);
        }
    }

    private void add(AppointmentBooked e, long version) {
        db.sql("""
                insert into appointment (appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status,
                    starts_at, ends_at, techniques, course_id, referral_id, series_id, version)
                values (:appointment, :clinic, :patient, :therapist, :room, :kind, :status,
                    :startsAt, :endsAt, :techniques, :course, :referral, :series, :version)
                """)
                .param("appointment", e.appointmentId())
                .param("clinic", e.clinicId())
                .param("patient", e.patientId())
                .param("therapist", e.therapistId())
                .param("room", e.roomId())
                .param("kind", e.kind())
                .param("status", firmness(e.provisional()))
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("techniques", e.techniques())
                .param("course", e.courseId())
                .param("referral", e.referralId())
                .param("series", e.seriesId())
                .param("version", version)
                .update();
    }

    private void setAside(RuleOverridden e, long version) {
        change(e, version, "rules_set_aside = :rules, approved_by = :approvedBy, approval_reason = :reason")
                .param("rules", e.rules())
                .param("approvedBy", e.approvedBy())
                .param("reason", personal.seal(e.patientId(), Agenda.APPROVAL_REASON, e.reason()))
                .update();
    }

    private void request(ExceptionRequested e, long version) {
        change(e, version, """
                status = 'PROVISIONAL', approval_id = :approval, rules_set_aside = :rules,
                exception_requested_by = :requestedBy, approval_reason = :reason
                """)
                .param("approval", e.approvalId())
                .param("rules", e.rules())
                .param("requestedBy", e.requestedBy())
                .param("reason", personal.seal(e.patientId(), Agenda.APPROVAL_REASON, e.reason()))
                .update();
    }

    private void approve(ExceptionApproved e, long version) {
        change(e, version, "approved_by = :approvedBy")
                .param("approvedBy", e.approvedBy())
                .update();
    }

    /** Where it is now no rule is set aside. */
    private void move(AppointmentRescheduled e, long version) {
        change(e, version, """
                previous_status = status, status = :status, starts_at = :startsAt, ends_at = :endsAt,
                therapist_id = :therapist, room_id = :room, approval_id = null, rules_set_aside = null,
                exception_requested_by = null, approved_by = null, approval_reason = null
                """)
                .param("status", firmness(e.provisional()))
                .param("startsAt", e.startsAt())
                .param("endsAt", e.endsAt())
                .param("therapist", e.therapistId())
                .param("room", e.roomId())
                .update();
    }

    private void stand(AppointmentEvent e, AppointmentStatus status, long version) {
        change(e, version, "previous_status = status, status = :status")
                .param("status", status)
                .update();
    }

    private void suspend(AppointmentSuspended e, long version) {
        change(e, version, """
                previous_status = status, status = 'SUSPENDED', suspended_gate = :gate, suspended_reasons = :reasons
                """)
                .param("gate", e.gate())
                .param("reasons", e.reasons())
                .update();
    }

    private void displace(AppointmentDisplaced e, long version) {
        change(e, version, "previous_status = status, status = 'DISPLACED', displaced_by = :by")
                .param("by", e.closureId() == null ? e.absenceId() : e.closureId())
                .update();
    }

    private void cancel(AppointmentCancelled e, long version) {
        change(e, version, """
                previous_status = status, status = 'CANCELLED', cancelled_by = :by, cancelled_late = :late,
                cancellation_reason = :reason, cancellation_notice_seconds = :notice
                """)
                .param("by", e.by())
                .param("late", e.late())
                .param("reason", personal.seal(e.patientId(), Agenda.REASON, e.reason()))
                .param("notice", seconds(e.notice()))
                .update();
    }

    private void undo(StepUndone e, long version) {
        change(e, version, """
                previous_status = status, status = :status, cancelled_by = null, cancelled_late = null,
                cancellation_reason = null, cancellation_notice_seconds = null
                """).param("status", e.restored()).update();
    }

    private StatementSpec change(AppointmentEvent e, long version, String columns) {
        return db.sql("update appointment set %s, version = :version where appointment_id = :appointment"
                        .formatted(columns))
                .param("version", version)
                .param("appointment", e.appointmentId());
    }

    private static AppointmentStatus firmness(boolean provisional) {
        return provisional ? AppointmentStatus.PROVISIONAL : AppointmentStatus.BOOKED;
    }

    private static @Nullable Long seconds(@Nullable Duration notice) {
        return notice == null ? null : notice.toSeconds();
    }
}
