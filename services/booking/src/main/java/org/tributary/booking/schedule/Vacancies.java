package org.tributary.booking.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/** Has PostgreSQL subtract what is taken from what there is, in ranges of time. */
@Component
public class Vacancies {

    /**
     * Shifts within opening hours, less the claims of therapist and patient, cut into starts at each quarter of an hour by UTC, which
     * is one by the clocks of every zone. For each start, the rooms are sought that are free for the visit and its turnover: a claim
     * reaches back by the turnover, but not over a closure, for a room may rest while the clinic is closed. A visit ends on the day
     * on which it starts: that is the day whose opening hours count. Where days begin, and which moments local times mean, is told.
     */
    private static final String VACANCIES = """
            with house as (
                select make_interval(mins => turnover_minutes) as turnover, tstzrange(:from, :to) as asked,
                    make_interval(mins => cast(:minutes as integer)) as length,
                    :days::date[] as days, :midnights::timestamptz[] as midnights
                from clinic where clinic_id = :clinic
            ), open as (
                select range_agg(tstzrange(since, until)) as hours
                from unnest(:opens::timestamptz[], :closes::timestamptz[]) as open (since, until)
            ), fit as (
                select range_agg(tstzrange(since, until)) as starts
                from unnest(:fitFrom::timestamptz[], :fitUntil::timestamptz[]) as fit (since, until)
            ), patient as (
                select coalesce(range_agg(claim.during), '{}') as taken
                from house left join claim on resource = cast(:patient as uuid) and claim.during && asked
            ), room_taken as materialized (
                select room.room_id, (
                    select range_agg(tstzrange(
                        case what when 'CLOSURE' then lower(during)
                            else greatest(lower(during) - turnover, reopened) end, upper(during)))
                    from (
                        select what, during,
                            max(upper(during)) filter (where what = 'CLOSURE') over (order by lower(during)) as reopened
                        from claim
                        where resource = room.room_id and during && tstzrange(lower(asked), upper(asked) + turnover)
                    ) as claimed) as taken
                from room cross join house
                where clinic_id = :clinic and (cast(:room as uuid) is null or room_id = :room)
            ), roster as (
                select therapist_id, range_agg(tstzrange(since, until)) as during,
                    case cardinality(:techniques::text[]) when 0 then '{(,)}' else (
                        select range_intersect_agg(good) from (
                            select range_agg(daterange(valid_from, valid_until, '[]')) as good from certificate
                            where certificate.therapist_id = shift.therapist_id and technique = any (:techniques)
                            group by technique
                        ) as of_technique
                        having count(*) = cardinality(:techniques::text[])) end as certified
                from unnest(:shiftOf::uuid[], :shiftFrom::timestamptz[], :shiftUntil::timestamptz[])
                    as shift (therapist_id, since, until)
                group by therapist_id
            ), therapist_free as (
                select therapist_id, certified,
                    roster.during * hours * asked::tstzmultirange - patient.taken - coalesce((
                        select range_agg(during) from claim where resource = therapist_id and during && asked), '{}') as during
                from roster cross join house cross join open cross join patient
                where certified is not null
            ), start as (
                select therapist_id, starts_at, starts_at + length as ends_at
                from therapist_free cross join house cross join fit cross join unnest(during) as stretch
                cross join generate_series(
                    date_bin('15 minutes', lower(stretch) + interval '14 minutes 59.999999 seconds', '2000-01-01 00:00Z'),
                    upper(stretch) - length, '15 minutes') as starts_at
                where starts @> starts_at
                  and certified @> days[width_bucket(starts_at, midnights)]
                  and width_bucket(starts_at, midnights) = width_bucket(starts_at + length - interval '1 microsecond', midnights)
                  and (cast(:afterStart as timestamptz) is null or (starts_at, therapist_id) > (:afterStart, :afterTherapist))
                order by starts_at, therapist_id
            )
            select %s start.therapist_id, start.starts_at, start.ends_at, free.rooms
            from start cross join lateral (
                select array_agg(room_id order by room_id) as rooms from room_taken
                where not coalesce(taken && tstzrange(starts_at, ends_at), false)) as free
            where free.rooms is not null
            order by starts_at, therapist_id
            limit :limit
            """;

    private static final String ALL = VACANCIES.formatted("");
    private static final String ONE_AT_EACH_TIME = VACANCIES.formatted("distinct on (starts_at)");

    private final JdbcClient db;

    Vacancies(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is sought: a visit from its start to its end within a window.
     *
     * @param roomId where it must be; absent is anywhere
     * @param patientId whose own time must be free as well, if anybody's
     * @param shifts when therapists are there
     * @param fit when such a visit may start
     */
    public record Wanted(
            ClinicId clinicId,
            Duration length,
            List<Technique> techniques,
            TimeSpan window,
            @Nullable RoomId roomId,
            @Nullable PatientId patientId,
            Timetable timetable,
            List<Shift> shifts,
            List<TimeSpan> fit) {}

    /** In order of their starts, then of the therapists; after one of a therapist. */
    public List<Vacancy> all(
            Wanted wanted, @Nullable Instant afterStart, @Nullable TherapistId afterTherapist, int limit) {
        return query(ALL, wanted)
                .param("afterStart", afterStart)
                .param("afterTherapist", afterTherapist)
                .param("limit", limit)
                .query(Vacancies::vacancy)
                .list();
    }

    /** The same with one therapist at each time. */
    public List<Vacancy> oneAtEachTime(Wanted wanted, int limit) {
        return query(ONE_AT_EACH_TIME, wanted)
                .param("afterStart", null)
                .param("afterTherapist", null)
                .param("limit", limit)
                .query(Vacancies::vacancy)
                .list();
    }

    private StatementSpec query(String sql, Wanted wanted) {
        var days = LocalDays.of(wanted.window(), wanted.timetable().zone());
        var open = wanted.timetable().openDuring(wanted.window()).spans();
        return db.sql(sql)
                .param("clinic", wanted.clinicId())
                .param("from", wanted.window().startsAt())
                .param("to", wanted.window().endsAt())
                .param("minutes", wanted.length().toMinutes())
                .param("techniques", wanted.techniques())
                .param("room", wanted.roomId())
                .param("patient", wanted.patientId())
                .param("days", days.dates())
                .param("midnights", days.midnights())
                .param("opens", each(open, TimeSpan::startsAt))
                .param("closes", each(open, TimeSpan::endsAt))
                .param("shiftOf", each(wanted.shifts(), Shift::therapistId))
                .param(
                        "shiftFrom",
                        each(wanted.shifts(), shift -> shift.during().startsAt()))
                .param(
                        "shiftUntil",
                        each(wanted.shifts(), shift -> shift.during().endsAt()))
                .param("fitFrom", each(wanted.fit(), TimeSpan::startsAt))
                .param("fitUntil", each(wanted.fit(), TimeSpan::endsAt));
    }

    private static <T, V> List<V> each(List<T> of, Function<T, V> what) {
        return of.stream().map(what).toList();
    }

    private static Vacancy vacancy(ResultSet row, int nr) throws SQLException {
        return new Vacancy(
                Columns.get(row, "therapist_id", TherapistId.class),
                Columns.list(row, "rooms", RoomId.class),
                RowMappers.of(TimeSpan.class).mapRow(row, nr));
    }
}
