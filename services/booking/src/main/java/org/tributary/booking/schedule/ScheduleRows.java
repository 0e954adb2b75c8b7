package org.tributary.booking.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;

/** Reads a clinic and a therapist out of one row, in which everything of which there are several is an array. */
final class ScheduleRows {

    private ScheduleRows() {}

    static Workplace workplace(ResultSet row) throws SQLException {
        var premises = premises(row);
        return new Workplace(premises, row.getBoolean("has_therapist") ? roster(row, premises.zone()) : null);
    }

    static Premises premises(ResultSet row) throws SQLException {
        var days = Columns.list(row, "days", DayOfWeek.class);
        var opens = Columns.list(row, "opens", String.class);
        var closes = Columns.list(row, "closes", String.class);
        var week = IntStream.range(0, days.size())
                .mapToObj(nr -> new OpeningHours(days.get(nr), time(opens.get(nr)), time(closes.get(nr))))
                .toList();
        return new Premises(
                new Timetable(Columns.get(row, "zone", ZoneId.class), week),
                closures(row),
                Columns.list(row, "rooms", RoomId.class),
                Duration.ofMinutes(row.getInt("turnover_minutes")));
    }

    private static Stretches closures(ResultSet row) throws SQLException {
        var from = Columns.list(row, "closed_from", Instant.class);
        var until = Columns.list(row, "closed_until", Instant.class);
        return Stretches.of(IntStream.range(0, from.size())
                .mapToObj(nr -> new TimeSpan(from.get(nr), until.get(nr)))
                .toList());
    }

    private static Roster roster(ResultSet row, ZoneId zone) throws SQLException {
        var days = Columns.list(row, "shift_days", String.class);
        var starts = Columns.list(row, "shift_starts", String.class);
        var ends = Columns.list(row, "shift_ends", String.class);
        var shifts = IntStream.range(0, days.size())
                .mapToObj(nr ->
                        TimeSpan.of(LocalDate.parse(days.get(nr)), time(starts.get(nr)), time(ends.get(nr)), zone))
                .toList();
        return new Roster(Stretches.of(shifts), certificates(row));
    }

    private static CertifiedDays certificates(ResultSet row) throws SQLException {
        var techniques = Columns.list(row, "certified", Technique.class);
        var from = Columns.list(row, "certified_from", String.class);
        var until = Columns.list(row, "certified_until", String.class);
        return new CertifiedDays(IntStream.range(0, techniques.size())
                .mapToObj(nr ->
                        new Certificate(techniques.get(nr), firstDay(from.get(nr)), LocalDate.parse(until.get(nr))))
                .toList());
    }

    /** Since ever is written as such. */
    private static LocalDate firstDay(String text) {
        return text.equals("-infinity") ? LocalDate.MIN : LocalDate.parse(text);
    }

    /** The last moment of a day is written as its end. */
    private static LocalTime time(String text) {
        return text.equals("24:00:00") ? LocalTime.MAX : LocalTime.parse(text);
    }
}
