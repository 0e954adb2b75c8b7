package org.tributary.booking.appointment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.DecisionContext.Premises;
import org.tributary.booking.appointment.DecisionContext.Roster;
import org.tributary.booking.appointment.DecisionContext.Standing;
import org.tributary.booking.schedule.CertifiedDays;
import org.tributary.booking.schedule.CertifiedDays.Certificate;
import org.tributary.events.RoomId;
import org.tributary.events.booking.ClinicEvent.OpeningHours;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.terms.Technique;

/** Reads what is known about an appointment of a patient of this standing: a row of the clinic, or none. */
record DecisionContextRows(@Nullable Standing standing) {

    DecisionContext read(ResultSet row) throws SQLException {
        if (!row.next()) {
            return DecisionContext.UNKNOWN;
        }
        var premises = premises(row);
        var roster = row.getBoolean("has_therapist") ? roster(row) : null;
        return new DecisionContext(premises, roster, standing);
    }

    private static Premises premises(ResultSet row) throws SQLException {
        var days = texts(row, "days");
        var opens = texts(row, "opens");
        var closes = texts(row, "closes");
        var hours = IntStream.range(0, days.length)
                .mapToObj(nr -> new OpeningHours(DayOfWeek.valueOf(days[nr]), time(opens[nr]), time(closes[nr])))
                .toList();
        var rooms = Arrays.stream((UUID[]) row.getArray("rooms").getArray())
                .map(RoomId::new)
                .toList();
        return new Premises(
                ZoneId.of(row.getString("zone")), hours, rooms, Duration.ofMinutes(row.getInt("turnover_minutes")));
    }

    private static Roster roster(ResultSet row) throws SQLException {
        var days = texts(row, "shift_days");
        var starts = texts(row, "shift_starts");
        var ends = texts(row, "shift_ends");
        var shifts = IntStream.range(0, days.length)
                .mapToObj(nr -> new Shift(LocalDate.parse(days[nr]), time(starts[nr]), time(ends[nr])))
                .toList();
        return new Roster(shifts, certificates(row));
    }

    private static CertifiedDays certificates(ResultSet row) throws SQLException {
        var techniques = texts(row, "certified");
        var from = texts(row, "certified_from");
        var until = texts(row, "certified_until");
        return new CertifiedDays(IntStream.range(0, techniques.length)
                .mapToObj(nr -> new Certificate(
                        Technique.valueOf(techniques[nr]), firstDay(from[nr]), LocalDate.parse(until[nr])))
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

    /** An aggregate of nothing is no array. */
    private static String[] texts(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
