package org.tributary.booking.views.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.Columns;

/** Reads what calendar programs are shown: visits from four weeks back to a year ahead, without who is treated. */
@Component
class CalendarEntries {

    private static final Period BACK = Period.ofWeeks(4);
    private static final Period AHEAD = Period.ofDays(365);

    private final JdbcClient db;
    private final Clock clock;

    CalendarEntries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The earliest first. A visit is there once: where it is, or where this calendar saw it last. */
    List<CalendarEntry> of(CalendarFilter shown) {
        return db.sql("""
                select * from (
                    select distinct on (appointment_id) * from calendar_entry
                    where (cast(:clinic as uuid) is null or clinic_id = :clinic)
                      and (cast(:room as uuid) is null or room_id = :room)
                      and (cast(:therapist as uuid) is null or therapist_id = :therapist)
                      and starts_at >= :from and starts_at < :to
                    order by appointment_id, current desc, sequence desc
                ) as visit
                order by starts_at, appointment_id
                """)
                .param("clinic", shown.clinicId())
                .param("room", shown.roomId())
                .param("therapist", shown.therapistId())
                .param("from", clock.instant().minus(BACK))
                .param("to", clock.instant().plus(AHEAD))
                .query(CalendarEntries::entry)
                .list();
    }

    private static CalendarEntry entry(ResultSet row, int nr) throws SQLException {
        return new CalendarEntry(
                Columns.get(row, "appointment_id", AppointmentId.class),
                Columns.get(row, "clinic_id", ClinicId.class),
                Columns.get(row, "room_id", RoomId.class),
                Columns.get(row, "therapist_id", TherapistId.class),
                Columns.get(row, "kind", VisitKind.class),
                Columns.get(row, "starts_at", Instant.class),
                Columns.get(row, "ends_at", Instant.class),
                row.getBoolean("current")
                        ? Columns.get(row, "status", AppointmentStatus.class)
                        : AppointmentStatus.CANCELLED,
                row.getInt("sequence"),
                Columns.get(row, "changed_at", Instant.class));
    }
}
