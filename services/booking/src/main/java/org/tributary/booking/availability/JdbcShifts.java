package org.tributary.booking.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.Timetable;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/**
 * Reads when therapists are at a clinic. Shifts are kept as local times and read by the timetable: the database is never asked
 * for a zone, of which it may know something else.
 */
@Component
public class JdbcShifts {

    private final JdbcClient db;

    JdbcShifts(JdbcClient db) {
        this.db = db;
    }

    /** Those that touch a stretch of time; of one therapist or of all. */
    public List<Shift> at(ClinicId clinic, Timetable timetable, TimeSpan window, @Nullable TherapistId only) {
        return db
                .sql("""
                select therapist_id, day, starts, ends from shift
                where clinic_id = :clinic and day between :from and :to
                  and (cast(:therapist as uuid) is null or therapist_id = :therapist)
                """)
                .param("clinic", clinic.value())
                // a time that the clocks leave out is a later one
                .param("from", timetable.dayOf(window.startsAt()).minusDays(1))
                .param("to", timetable.dayOf(window.endsAt()))
                .param("therapist", only == null ? null : only.value())
                .query((row, nr) -> shift(row, timetable))
                .list()
                .stream()
                .filter(shift -> shift.during().lasts() && shift.during().overlaps(window))
                .toList();
    }

    private static Shift shift(ResultSet row, Timetable timetable) throws SQLException {
        return new Shift(
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                TimeSpan.of(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        timetable.zone()));
    }
}
