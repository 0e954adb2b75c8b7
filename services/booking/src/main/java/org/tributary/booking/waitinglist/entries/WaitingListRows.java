package org.tributary.booking.waitinglist.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView.Offer;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView.Status;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.OfferId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Makes of a row of the waiting list what callers read. */
final class WaitingListRows implements RowMapper<WaitingListEntryView> {

    @Override
    public WaitingListEntryView mapRow(ResultSet row, int nr) throws SQLException {
        var appointment = row.getObject("appointment_id", UUID.class);
        var because = row.getString("ended_because");
        return new WaitingListEntryView(
                new WaitingListEntryId(row.getObject("entry_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("techniques").getArray())
                        .map(Technique::valueOf)
                        .toList(),
                Duration.ofMinutes(row.getInt("duration_minutes")),
                instant(row, "earliest"),
                instant(row, "latest"),
                instant(row, "asked_at"),
                Status.valueOf(row.getString("status")),
                offer(row),
                appointment == null ? null : new AppointmentId(appointment),
                because == null ? null : EndedBecause.valueOf(because),
                row.getLong("version"));
    }

    private static @Nullable Offer offer(ResultSet row) throws SQLException {
        var id = row.getObject("offer_id", UUID.class);
        return id == null
                ? null
                : new Offer(
                        new OfferId(id),
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        new RoomId(row.getObject("room_id", UUID.class)),
                        instant(row, "starts_at"),
                        instant(row, "ends_at"),
                        instant(row, "held_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
