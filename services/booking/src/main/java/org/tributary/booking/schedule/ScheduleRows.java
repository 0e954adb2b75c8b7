package org.tributary.booking.schedule;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.terms.Technique;

/** Reads a clinic and a therapist out of one row, in which everything of which there are several is an array. */
final class ScheduleRows {

    private ScheduleRows() {}

    static Workplace workplace(ResultSet row) throws SQLException {
        var premises = premises(row);
        return new Workplace(premises, row.getBoolean("has_therapist") ? roster(row, premises.zone()) : null);
    }

    static Premises premises(ResultSet row) throws SQLException {
        var days = texts(row, "days");
        var opens = texts(row, "opens");
        var closes = texts(row, "closes");
        var week = IntStream.range(0, days.length)
                .mapToObj(nr -> new OpeningHours(DayOfWeek.valueOf(days[nr]), time(opens[nr]), time(closes[nr])))
                .toList();
        var rooms = Arrays.stream((UUID[]) row.getArray("rooms").getArray())
                .map(RoomId::new)
                .toList();
        return new Premises(
                new Timetable(ZoneId.of(row.getString("zone")), week),
                closures(row),
                rooms,
                Duration.ofMinutes(row.getInt("turnover_minutes")));
    }

    static Shift shift(ResultSet row, Timetable timetable) throws SQLException {
        return new Shift(
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                TimeSpan.of(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        timetable.zone()));
    }

    private static Stretches closures(ResultSet row) throws SQLException {
        var from = (Timestamp[]) row.getArray("closed_from").getArray();
        var until = (Timestamp[]) row.getArray("closed_until").getArray();
        return Stretches.of(IntStream.range(0, from.length)
                .mapToObj(nr -> new TimeSpan(from[nr].toInstant(), until[nr].toInstant()))
                .toList());
    }

    private static Roster roster(ResultSet row, ZoneId zone) throws SQLException {
        var days = texts(row, "shift_days");
        var starts = texts(row, "shift_starts");
        var ends = texts(row, "shift_ends");
        var shifts = IntStream.range(0, days.length)
                .mapToObj(nr -> TimeSpan.of(LocalDate.parse(days[nr]), time(starts[nr]), time(ends[nr]), zone))
                .toList();
        return new Roster(Stretches.of(shifts), certificates(row));
    }

    private static CertifiedDays certificates(ResultSet row) throws SQLException {
        var techniques = texts(row, "certified");
        var from = texts(row, "certified_from");
        var until = texts(row, "certified_until");
        List<Certificate> certificates = IntStream.range(0, techniques.length)
                .mapToObj(nr -> new Certificate(
                        Technique.valueOf(techniques[nr]), firstDay(from[nr]), LocalDate.parse(until[nr])))
                .toList();
        return new CertifiedDays(certificates);
    }

    /** Since ever is written as such. */
    private static LocalDate firstDay(String text) {
        return text.equals("-infinity") ? LocalDate.MIN : LocalDate.parse(text);
    }

    /** The last moment of a day is written as its end. */
    private static LocalTime time(String text) {
        return text.equals("24:00:00") ? LocalTime.MAX : LocalTime.parse(text);
    }

    /** An aggregate of nothing is no array. */
    private static String[] texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
