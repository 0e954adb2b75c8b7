package org.tributary.booking.schedule;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;

/** Tells the rest of booking what a clinic's time is made of: its week, its closures and its rooms, and who works there when. */
@Component
public class ScheduleReader {

    private static final String PREMISES = """
            clinic.zone, clinic.turnover_minutes,
            array(select day from opening_hours where clinic_id = :clinic order by day, opens) as days,
            array(select opens::text from opening_hours where clinic_id = :clinic order by day, opens) as opens,
            array(select closes::text from opening_hours where clinic_id = :clinic order by day, opens) as closes,
            array(select room_id from room where clinic_id = :clinic order by room_id) as rooms,
            array(select starts_at from closure where clinic_id = :clinic and ends_at > :from order by starts_at) as closed_from,
            array(select ends_at from closure where clinic_id = :clinic and ends_at > :from order by starts_at) as closed_until
            """;

    private static final String WORKPLACE = "select " + PREMISES + """
            , exists (select from therapist where therapist_id = :therapist) as has_therapist,
                shifts.days as shift_days, shifts.starts as shift_starts, shifts.ends as shift_ends,
                certificates.techniques as certified, certificates.first_days as certified_from,
                certificates.last_days as certified_until
            from clinic
            cross join (
                select array_agg(day::text order by day, starts) as days,
                    array_agg(starts::text order by day, starts) as starts,
                    array_agg(ends::text order by day, starts) as ends
                from shift
                where therapist_id = :therapist and clinic_id = :clinic
                  and day between :shiftsFrom and :shiftsTo
            ) as shifts
            cross join (
                select array_agg(technique order by technique, valid_from) as techniques,
                    array_agg(valid_from::text order by technique, valid_from) as first_days,
                    array_agg(valid_until::text order by technique, valid_from) as last_days
                from certificate
                where therapist_id = :therapist
            ) as certificates
            where clinic.clinic_id = :clinic
            """;

    private final JdbcClient db;

    ScheduleReader(JdbcClient db) {
        this.db = db;
    }

    /** The clinic with the closures that are not over at a moment; absent if there is no such clinic. */
    public Optional<Premises> premises(ClinicId clinic, Instant from) {
        return db.sql("select " + PREMISES + " from clinic where clinic_id = :clinic")
                .param("clinic", clinic)
                .param("from", from)
                .query((row, _) -> ScheduleRows.premises(row))
                .optional();
    }

    /**
     * The clinic, and the therapist there around the start of a visit; absent if there is no such clinic. Whatever the zone, shifts
     * that touch the start are of its day by UTC, the one before or the one after.
     */
    public Optional<Workplace> workplace(ClinicId clinic, TherapistId therapist, Instant startsAt) {
        var day = startsAt.atOffset(UTC).toLocalDate();
        return db.sql(WORKPLACE)
                .param("clinic", clinic)
                .param("therapist", therapist)
                .param("from", startsAt)
                .param("shiftsFrom", day.minusDays(1))
                .param("shiftsTo", day.plusDays(1))
                .query((row, _) -> ScheduleRows.workplace(row))
                .optional();
    }

    /** Whoever works at a clinic from one day to another; who is there the most comes first. */
    public List<TherapistId> therapistsAt(ClinicId clinic, LocalDate from, LocalDate to) {
        return db.sql("""
                select therapist_id from shift
                where clinic_id = :clinic and day between :from and :to
                group by therapist_id
                order by count(*) desc, therapist_id
                """)
                .param("clinic", clinic)
                .param("from", from)
                .param("to", to)
                .query(RowMappers.of(TherapistId.class))
                .list();
    }

    /** Whoever has ever had a shift at a clinic. */
    public List<TherapistId> therapistsAt(ClinicId clinic) {
        return db.sql("select distinct therapist_id from shift where clinic_id = :clinic")
                .param("clinic", clinic)
                .query(RowMappers.of(TherapistId.class))
                .list();
    }

    /** The shifts that begin on a day, each therapist's in the order of time. */
    public List<Shift> shiftsOn(ClinicId clinic, Timetable timetable, LocalDate date) {
        return db
                .sql(
                        "select therapist_id, day, starts, ends from shift where clinic_id = :clinic and day = :day order by starts")
                .param("clinic", clinic)
                .param("day", date)
                .query(RowMappers.of(LocalShift.class))
                .list()
                .stream()
                .map(shift -> shift.in(timetable.zone()))
                .toList();
    }

    /**
     * When therapists are at a clinic, as far as that touches a stretch of time; of one of them or of all. Shifts are kept as local
     * times and read by the timetable: the database is never asked for a zone, of which it may know something else.
     */
    public List<Shift> shifts(ClinicId clinic, Timetable timetable, TimeSpan window, @Nullable TherapistId only) {
        return db
                .sql("""
                select therapist_id, day, starts, ends from shift
                where clinic_id = :clinic and day between :from and :to
                  and (cast(:therapist as uuid) is null or therapist_id = :therapist)
                """)
                .param("clinic", clinic)
                .param("therapist", only)
                // a time that the clocks leave out is a later one
                .param("from", timetable.dayOf(window.startsAt()).minusDays(1))
                .param("to", timetable.dayOf(window.endsAt()))
                .query(RowMappers.of(LocalShift.class))
                .list()
                .stream()
                .map(shift -> shift.in(timetable.zone()))
                .filter(shift -> shift.during().lasts() && shift.during().overlaps(window))
                .toList();
    }

    public boolean hasTherapist(TherapistId therapist) {
        return db.sql("select exists (select from therapist where therapist_id = :therapist)")
                .param("therapist", therapist)
                .query(Boolean.class)
                .single();
    }

    /** The zone of this clinic, if there is one, and of those where the therapist has shifts. */
    public Map<ClinicId, ZoneId> zonesOf(ClinicId clinic, TherapistId therapist) {
        var zones = new HashMap<ClinicId, ZoneId>();
        db.sql("""
                select clinic_id, zone from clinic
                where clinic_id = :clinic
                   or clinic_id in (select clinic_id from shift where therapist_id = :therapist)
                """).param("clinic", clinic).param("therapist", therapist).query(row -> {
            zones.put(Columns.get(row, "clinic_id", ClinicId.class), Columns.get(row, "zone", ZoneId.class));
        });
        return zones;
    }

    /** The zones of all clinics, each once. */
    public List<ZoneId> zonesOfTheChain() {
        return db.sql("select distinct zone from clinic")
                .query(RowMappers.of(ZoneId.class))
                .list();
    }
}
