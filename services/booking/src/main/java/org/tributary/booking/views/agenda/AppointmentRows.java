package org.tributary.booking.views.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentView.Cancellation;
import org.tributary.booking.views.agenda.AppointmentView.HouseException;
import org.tributary.booking.views.agenda.AppointmentView.Suspension;
import org.tributary.events.AppointmentId;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.kernel.PersonalColumns;

/** Makes of a row of appointments what callers read; what may tell of the patient is opened on the way. */
@Component
public class AppointmentRows implements RowMapper<AppointmentView> {

    private final PersonalColumns personal;

    AppointmentRows(PersonalColumns personal) {
        this.personal = personal;
    }

    @Override
    public AppointmentView mapRow(ResultSet row, int nr) throws SQLException {
        var patientId = Columns.get(row, "patient_id", PatientId.class);
        var startsAt = Columns.get(row, "starts_at", Instant.class);
        var endsAt = Columns.get(row, "ends_at", Instant.class);
        var status = Columns.get(row, "status", AppointmentStatus.class);
        return new AppointmentView(
                Columns.get(row, "appointment_id", AppointmentId.class),
                Columns.get(row, "clinic_id", ClinicId.class),
                patientId,
                Columns.get(row, "therapist_id", TherapistId.class),
                Columns.get(row, "room_id", RoomId.class),
                Columns.get(row, "kind", VisitKind.class),
                status,
                Columns.find(row, "previous_status", AppointmentStatus.class),
                startsAt,
                endsAt,
                Duration.between(startsAt, endsAt),
                Columns.list(row, "techniques", Technique.class),
                Columns.find(row, "course_id", CourseId.class),
                Columns.find(row, "referral_id", ReferralId.class),
                Columns.find(row, "series_id", SeriesId.class),
                cancellation(row, patientId),
                status == AppointmentStatus.SUSPENDED ? suspension(row) : null,
                Columns.find(row, "displaced_by", UUID.class),
                Columns.find(row, "approval_id", ApprovalId.class),
                exception(row, patientId),
                null,
                null,
                row.getLong("version"));
    }

    private @Nullable Cancellation cancellation(ResultSet row, PatientId patient) throws SQLException {
        var by = Columns.find(row, "cancelled_by", CancelledBy.class);
        var notice = Columns.find(row, "cancellation_notice_seconds", Long.class);
        return by == null
                ? null
                : new Cancellation(
                        by,
                        row.getBoolean("cancelled_late"),
                        notice == null ? null : Duration.ofSeconds(notice),
                        personal.open(patient, Agenda.REASON, row.getBytes("cancellation_reason"), String.class));
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(
                Columns.find(row, "suspended_gate", Gate.class), Columns.list(row, "suspended_reasons", String.class));
    }

    private @Nullable HouseException exception(ResultSet row, PatientId patient) throws SQLException {
        return row.getArray("rules_set_aside") == null
                ? null
                : new HouseException(
                        Columns.list(row, "rules_set_aside", HouseRule.class),
                        row.getString("exception_requested_by"),
                        row.getString("approved_by"),
                        personal.open(patient, Agenda.APPROVAL_REASON, row.getBytes("approval_reason"), String.class));
    }
}
