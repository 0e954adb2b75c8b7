package org.tributary.booking.views.calendars;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.terms.VisitKind;

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
                .param("clinic", CalendarFilter.valueOf(shown.clinicId()))
                .param("room", CalendarFilter.valueOf(shown.roomId()))
                .param("therapist", CalendarFilter.valueOf(shown.therapistId()))
                .param("from", clock.instant().minus(BACK).atOffset(UTC))
                .param("to", clock.instant().plus(AHEAD).atOffset(UTC))
                .query(CalendarEntries::entry)
                .list();
    }

    private static CalendarEntry entry(ResultSet row, int nr) throws SQLException {
        return new CalendarEntry(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                new RoomId(row.getObject("room_id", UUID.class)),
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                VisitKind.valueOf(row.getString("kind")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("current")
                        ? AppointmentStatus.valueOf(row.getString("status"))
                        : AppointmentStatus.CANCELLED,
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
