package org.tributary.booking.waitinglist.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.RowMapper;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView.Offer;
import org.tributary.booking.waitinglist.entries.WaitingListEntryView.Status;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/** Makes of a row of the waiting list what callers read. */
final class WaitingListRows implements RowMapper<WaitingListEntryView> {

    @Override
    public WaitingListEntryView mapRow(ResultSet row, int nr) throws SQLException {
        return new WaitingListEntryView(
                Columns.get(row, "entry_id", WaitingListEntryId.class),
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "patient_id", PatientId.class),
                Columns.get(row, "kind", VisitKind.class),
                Columns.list(row, "techniques", Technique.class),
                Duration.ofMinutes(row.getInt("duration_minutes")),
                Columns.get(row, "earliest", Instant.class),
                Columns.get(row, "latest", Instant.class),
                Columns.get(row, "asked_at", Instant.class),
                Columns.get(row, "status", Status.class),
                row.getObject("offer_id") == null
                        ? null
                        : RowMappers.of(Offer.class).mapRow(row, nr),
                Columns.find(row, "appointment_id", AppointmentId.class),
                Columns.find(row, "ended_because", EndedBecause.class),
                row.getLong("version"));
    }
}
