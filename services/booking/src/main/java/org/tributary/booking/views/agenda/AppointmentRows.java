package org.tributary.booking.views.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentView.Cancellation;
import org.tributary.booking.views.agenda.AppointmentView.HouseException;
import org.tributary.booking.views.agenda.AppointmentView.Suspension;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.Id;
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
        var patientId = new PatientId(row.getObject("patient_id", UUID.class));
        var startsAt = instant(row, "starts_at");
        var endsAt = instant(row, "ends_at");
        var status = AppointmentStatus.valueOf(row.getString("status"));
        return new AppointmentView(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                patientId,
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                status,
                constant(row, "previous_status", AppointmentStatus::valueOf),
                startsAt,
                endsAt,
                Duration.between(startsAt, endsAt),
                constants(row, "techniques", Technique::valueOf),
                id(row, "course_id", CourseId::new),
                id(row, "referral_id", ReferralId::new),
                id(row, "series_id", SeriesId::new),
                cancellation(row, patientId),
                status == AppointmentStatus.SUSPENDED ? suspension(row) : null,
                row.getObject("displaced_by", UUID.class),
                exception(row, patientId),
                row.getLong("version"));
    }

    private @Nullable Cancellation cancellation(ResultSet row, PatientId patient) throws SQLException {
        var by = row.getString("cancelled_by");
        var notice = row.getObject("cancellation_notice_seconds", Long.class);
        return by == null
                ? null
                : new Cancellation(
                        CancelledBy.valueOf(by),
                        row.getBoolean("cancelled_late"),
                        notice == null ? null : Duration.ofSeconds(notice),
                        personal.open(patient, Agenda.REASON, row.getBytes("cancellation_reason"), String.class));
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(
                constant(row, "suspended_gate", Gate::valueOf),
                constants(row, "suspended_reasons", Function.identity()));
    }

    private @Nullable HouseException exception(ResultSet row, PatientId patient) throws SQLException {
        var approvedBy = row.getString("approved_by");
        return approvedBy == null
                ? null
                : new HouseException(
                        constants(row, "rules_set_aside", HouseRule::valueOf),
                        approvedBy,
                        personal.open(patient, Agenda.APPROVAL_REASON, row.getBytes("approval_reason"), String.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> List<T> constants(ResultSet row, String column, Function<String, T> type) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(type)
                .toList();
    }

    private static <T> @Nullable T constant(ResultSet row, String column, Function<String, T> type)
            throws SQLException {
        var name = row.getString(column);
        return name == null ? null : type.apply(name);
    }

    private static <T extends Id> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
            throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : type.apply(value);
    }
}
