package org.tributary.booking.availability;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.availability.FreeTime.Place;
import org.tributary.booking.schedule.LocalDays;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;

/** Has PostgreSQL subtract what is taken from what there is, in ranges of time. */
@Component
class JdbcVacancies {

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
                        having count(*) = cardinality(:techniques)) end as certified
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

    JdbcVacancies(JdbcClient db) {
        this.db = db;
    }

    /** In order of their starts, then of the therapists. */
    List<Vacancy> all(AvailabilityQuery search, Bounds bounds, @Nullable Place after, int limit) {
        return query(ALL, search, bounds)
                .param("afterStart", after == null ? null : after.startsAt().atOffset(UTC))
                .param(
                        "afterTherapist",
                        after == null ? null : after.therapistId().value())
                .param("limit", limit)
                .query(JdbcVacancies::vacancy)
                .list();
    }

    /** The same with one therapist at each time. */
    List<Vacancy> oneAtEachTime(AvailabilityQuery search, Bounds bounds, int limit) {
        return query(ONE_AT_EACH_TIME, search, bounds)
                .param("afterStart", null)
                .param("afterTherapist", null)
                .param("limit", limit)
                .query(JdbcVacancies::vacancy)
                .list();
    }

    private StatementSpec query(String sql, AvailabilityQuery search, Bounds bounds) {
        var visit = search.visit();
        var days = LocalDays.of(search.window(), bounds.timetable().zone());
        return db.sql(sql)
                .param("clinic", search.clinicId().value())
                .param("from", search.window().startsAt().atOffset(UTC))
                .param("to", search.window().endsAt().atOffset(UTC))
                .param("minutes", visit.duration().toMinutes())
                .param(
                        "techniques",
                        new SqlArrayValue(
                                "text",
                                visit.techniques().stream().map(Enum::name).toArray()))
                .param("room", valueOf(search.wishes().roomId()))
                .param("patient", valueOf(search.wishes().patientId()))
                .param("days", array("date", days.dates(), day -> day))
                .param("midnights", instants(days.midnights(), midnight -> midnight))
                .param("opens", instants(bounds.open(), TimeSpan::startsAt))
                .param("closes", instants(bounds.open(), TimeSpan::endsAt))
                .param(
                        "shiftOf",
                        array(
                                "uuid",
                                bounds.shifts(),
                                shift -> shift.therapistId().value()))
                .param(
                        "shiftFrom",
                        instants(bounds.shifts(), shift -> shift.during().startsAt()))
                .param(
                        "shiftUntil",
                        instants(bounds.shifts(), shift -> shift.during().endsAt()))
                .param("fitFrom", instants(bounds.fit(), TimeSpan::startsAt))
                .param("fitUntil", instants(bounds.fit(), TimeSpan::endsAt));
    }

    private static Vacancy vacancy(ResultSet row, int nr) throws SQLException {
        var rooms = Arrays.stream((UUID[]) row.getArray("rooms").getArray())
                .map(RoomId::new)
                .toList();
        return new Vacancy(
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                rooms,
                new TimeSpan(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()));
    }

    private static <T> SqlArrayValue instants(List<T> of, Function<T, Instant> moment) {
        return array("timestamptz", of, moment);
    }

    private static <T> SqlArrayValue array(String type, List<T> of, Function<T, ?> element) {
        return new SqlArrayValue(
                type, of.stream().map(element).map(Object::toString).toArray());
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
