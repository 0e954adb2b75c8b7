package org.tributary.booking.waitinglist;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.FreedTime;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.availability.ClinicHours;
import org.tributary.booking.availability.JdbcClinicHours;
import org.tributary.booking.availability.JdbcShifts;
import org.tributary.booking.availability.Shift;
import org.tributary.booking.schedule.TimeSpan;

/** What is free of a time that came free, and together with it: it may have come free in parts, or beside what was free before. */
@Component
class FreeStretches {

    private final JdbcClient db;
    private final JdbcClinicHours hours;
    private final JdbcShifts shifts;

    FreeStretches(JdbcClient db, JdbcClinicHours hours, JdbcShifts shifts) {
        this.db = db;
        this.hours = hours;
        this.shifts = shifts;
    }

    /** The stretches that nobody has taken, the earliest first, as far as a visit reaches that has some of the freed time. */
    List<Stretch> around(FreedTime freed) {
        return hours.of(freed.clinicId()).map(week -> around(freed, week)).orElseGet(List::of);
    }

    private List<Stretch> around(FreedTime freed, ClinicHours week) {
        var came = new TimeSpan(freed.startsAt(), freed.endsAt());
        var window = new TimeSpan(
                freed.startsAt().minus(VisitPlan.LONGEST), freed.endsAt().plus(VisitPlan.LONGEST));
        var timetable = week.timetable();
        var there = shifts.at(freed.clinicId(), timetable, window, freed.therapistId()).stream()
                .map(Shift::during)
                .toList();
        return free(freed, window, timetable.openDuring(window), there).stream()
                .map(free -> new Stretch(freed.therapistId(), free, came.within(free)))
                .toList();
    }

    private List<TimeSpan> free(FreedTime freed, TimeSpan window, List<TimeSpan> open, List<TimeSpan> there) {
        return db.sql("""
                select lower(free) as starts_at, upper(free) as ends_at
                from unnest(
                    (select range_agg(tstzrange(since, until))
                        from unnest(:opens::timestamptz[], :closes::timestamptz[]) as open (since, until))
                    * (select range_agg(tstzrange(since, until))
                        from unnest(:shiftFrom::timestamptz[], :shiftUntil::timestamptz[]) as shift (since, until))
                    * tstzmultirange(tstzrange(:from, :to))
                    - coalesce(
                        (select range_agg(during) from claim
                         where resource = :therapist and during && tstzrange(:from, :to)),
                        '{}'::tstzmultirange)) as free
                where free && tstzrange(:startsAt, :endsAt)
                order by free
                """)
                .param("opens", instants(open, TimeSpan::startsAt))
                .param("closes", instants(open, TimeSpan::endsAt))
                .param("shiftFrom", instants(there, TimeSpan::startsAt))
                .param("shiftUntil", instants(there, TimeSpan::endsAt))
                .param("from", window.startsAt().atOffset(UTC))
                .param("to", window.endsAt().atOffset(UTC))
                .param("therapist", freed.therapistId().value())
                .param("startsAt", freed.startsAt().atOffset(UTC))
                .param("endsAt", freed.endsAt().atOffset(UTC))
                .query((row, nr) -> new TimeSpan(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static SqlArrayValue instants(List<TimeSpan> spans, Function<TimeSpan, Instant> end) {
        return new SqlArrayValue(
                "timestamptz", spans.stream().map(end).map(Instant::toString).toArray());
    }
}
