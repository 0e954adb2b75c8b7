package org.tributary.booking.views.desk;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.AppointmentRows;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.booking.views.desk.WeekView.Absence;
import org.tributary.booking.views.desk.WeekView.AtClinic;
import org.tributary.booking.views.desk.WeekView.Shift;
import org.tributary.booking.views.therapists.Therapists;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.TherapistId;
import org.tributary.platform.web.ClinicScope;

/** Puts a therapist's week together: a statement for each kind of thing, however many clinics there are. */
@Component
class WeekOfATherapist {

    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_TO_SEE_A_DAY = ZoneOffset.ofHours(-12);

    private final JdbcClient db;
    private final Therapists therapists;
    private final AppointmentRows rows;

    WeekOfATherapist(JdbcClient db, Therapists therapists, AppointmentRows rows) {
        this.db = db;
        this.therapists = therapists;
        this.rows = rows;
    }

    /**
     * The week in which this day lies, at these clinics.
     *
     * @throws org.tributary.platform.web.NotFound if there is no such therapist
     */
    WeekView get(TherapistId id, LocalDate date, ClinicScope visible) {
        var therapist = therapists.get(id, visible);
        var asked = new Asked(id, date.with(previousOrSame(MONDAY)), visible);
        return new WeekView(
                id,
                therapist.displayName(),
                asked.monday(),
                asked.sunday(),
                absences(asked),
                atClinics(asked, shifts(asked), appointments(asked)));
    }

    private List<AtClinic> atClinics(
            Asked asked, Map<ClinicId, List<Shift>> shifts, Map<ClinicId, List<AppointmentView>> appointments) {
        var touched = new HashSet<>(shifts.keySet());
        touched.addAll(appointments.keySet());
        return places(touched).stream()
                .map(place -> atClinic(
                        place,
                        place.week(asked),
                        shifts.getOrDefault(place.id(), List.of()),
                        appointments.getOrDefault(place.id(), List.of())))
                .filter(it -> !it.shifts().isEmpty() || !it.appointments().isEmpty())
                .toList();
    }

    private static AtClinic atClinic(
            Place place, TimeSpan week, List<Shift> shifts, List<AppointmentView> appointments) {
        var within = appointments.stream()
                .filter(visit -> new TimeSpan(visit.startsAt(), visit.endsAt()).overlaps(week))
                .toList();
        return new AtClinic(place.id(), place.name(), place.zone(), week.startsAt(), week.endsAt(), shifts, within);
    }

    private List<Place> places(Collection<ClinicId> clinics) {
        return db.sql(
                        "select clinic_id, name, zone from clinic where clinic_id = any (:clinics) order by name, clinic_id")
                .param(
                        "clinics",
                        new SqlArrayValue(
                                "uuid", clinics.stream().map(Id::value).toArray()))
                .query((row, nr) -> new Place(
                        new ClinicId(row.getObject("clinic_id", UUID.class)),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    private Map<ClinicId, List<Shift>> shifts(Asked asked) {
        return prepare(asked, """
                select clinic_id, zone, day, starts, ends from shift join clinic using (clinic_id)
                where therapist_id = :therapist and day >= :monday and day < :nextMonday
                  and (cast(:visible as uuid[]) is null or clinic_id = any (:visible))
                order by day, starts
                """)
                .query((row, nr) -> Map.entry(new ClinicId(row.getObject("clinic_id", UUID.class)), shift(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Wherever on earth it is this week then; each clinic has its own midnights. */
    private Map<ClinicId, List<AppointmentView>> appointments(Asked asked) {
        return prepare(asked, """
                select * from appointment
                where therapist_id = :therapist and status <> 'CANCELLED'
                  and (cast(:visible as uuid[]) is null or clinic_id = any (:visible))
                  and starts_at < :latest and ends_at > :earliest
                  and starts_at > cast(:earliest as timestamptz) - interval '1 day' -- for the index; no visit is as long
                order by starts_at, appointment_id
                """).query(rows).list().stream().collect(groupingBy(AppointmentView::clinicId));
    }

    /** Wherever on earth it is still this week. */
    private List<Absence> absences(Asked asked) {
        return prepare(asked, """
                select absence_id, starts_at, ends_at from absence
                where therapist_id = :therapist
                  and starts_at < :latest and ends_at > :earliest
                order by starts_at
                """)
                .query((row, nr) -> new Absence(
                        new AbsenceId(row.getObject("absence_id", UUID.class)),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private StatementSpec prepare(Asked asked, String sql) {
        return db.sql(sql)
                .param("therapist", asked.therapist().value())
                .param("monday", asked.monday())
                .param("nextMonday", asked.nextMonday())
                .param("earliest", asked.monday().atStartOfDay().atOffset(FIRST_TO_SEE_A_DAY))
                .param("latest", asked.nextMonday().atStartOfDay().atOffset(LAST_TO_SEE_A_DAY))
                .param("visible", asked.visible().forSql());
    }

    private static Shift shift(ResultSet row) throws SQLException {
        var date = row.getObject("day", LocalDate.class);
        var starts = row.getObject("starts", LocalTime.class);
        var ends = row.getObject("ends", LocalTime.class);
        var span = TimeSpan.of(date, starts, ends, ZoneId.of(row.getString("zone")));
        return new Shift(date, starts, ends, span.startsAt(), span.endsAt());
    }

    /** A week of a therapist. */
    private record Asked(TherapistId therapist, LocalDate monday, ClinicScope visible) {

        LocalDate sunday() {
            return monday.plusDays(6);
        }

        LocalDate nextMonday() {
            return monday.plusDays(7);
        }
    }

    /** A clinic as a week needs it. */
    private record Place(ClinicId id, String name, ZoneId zone) {

        TimeSpan week(Asked asked) {
            return new TimeSpan(midnight(asked.monday()), midnight(asked.nextMonday()));
        }

        private Instant midnight(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }
}
