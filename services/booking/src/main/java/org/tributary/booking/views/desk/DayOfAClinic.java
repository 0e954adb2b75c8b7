package org.tributary.booking.views.desk;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.AppointmentRows;
import org.tributary.booking.views.agenda.AppointmentView;
import org.tributary.booking.views.clinics.ClinicDirectory;
import org.tributary.booking.views.clinics.ClinicView;
import org.tributary.booking.views.desk.DayView.Closure;
import org.tributary.booking.views.desk.DayView.OfTherapist;
import org.tributary.booking.views.therapists.TherapistNames;
import org.tributary.events.ClinicId;
import org.tributary.events.ClosureId;
import org.tributary.events.TherapistId;

/** Puts a clinic's day together: a statement for each kind of thing, however many therapists work. */
@Component
class DayOfAClinic {

    private static final Comparator<TherapistId> AS_HIRED = Comparator.comparing(TherapistId::value);

    private final JdbcClient db;
    private final ClinicDirectory clinics;
    private final TherapistNames names;
    private final AppointmentRows rows;

    DayOfAClinic(JdbcClient db, ClinicDirectory clinics, TherapistNames names, AppointmentRows rows) {
        this.db = db;
        this.clinics = clinics;
        this.names = names;
        this.rows = rows;
    }

    /**
     * The clinic's day.
     *
     * @throws org.tributary.platform.web.NotFound if there is no such clinic
     */
    DayView get(ClinicId id, LocalDate date, boolean cancelled) {
        var clinic = clinics.get(id);
        var day = new TimeSpan(
                date.atStartOfDay(clinic.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(clinic.zone()).toInstant());
        return new DayView(
                id,
                date,
                clinic.zone(),
                day.startsAt(),
                day.endsAt(),
                opens(clinic, date),
                closures(id, day),
                therapists(shifts(id, date, clinic.zone()), appointments(id, day, cancelled)));
    }

    private static List<TimeSpan> opens(ClinicView clinic, LocalDate date) {
        return clinic.openingHours().stream()
                .filter(hours -> hours.day() == date.getDayOfWeek())
                .map(hours -> TimeSpan.of(date, hours.opens(), hours.closes(), clinic.zone()))
                .toList();
    }

    private List<OfTherapist> therapists(
            Map<TherapistId, List<TimeSpan>> shifts, Map<TherapistId, List<AppointmentView>> appointments) {
        var working = new TreeSet<>(AS_HIRED);
        working.addAll(shifts.keySet());
        working.addAll(appointments.keySet());
        var called = names.of(working);
        return working.stream()
                .map(therapist -> new OfTherapist(
                        therapist,
                        called.get(therapist),
                        shifts.getOrDefault(therapist, List.of()),
                        appointments.getOrDefault(therapist, List.of())))
                .toList();
    }

    private List<Closure> closures(ClinicId clinic, TimeSpan day) {
        return db.sql("""
                select closure_id, starts_at, ends_at, reason from closure
                where clinic_id = :clinic and starts_at < :to and ends_at > :from
                order by starts_at
                """)
                .param("clinic", clinic.value())
                .param("from", day.startsAt().atOffset(UTC))
                .param("to", day.endsAt().atOffset(UTC))
                .query((row, nr) -> new Closure(
                        new ClosureId(row.getObject("closure_id", UUID.class)),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    private Map<TherapistId, List<TimeSpan>> shifts(ClinicId clinic, LocalDate date, ZoneId zone) {
        return db
                .sql("""
                select therapist_id, starts, ends from shift
                where clinic_id = :clinic and day = :day
                order by starts
                """)
                .param("clinic", clinic.value())
                .param("day", date)
                .query((row, nr) -> Map.entry(
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        TimeSpan.of(
                                date,
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class),
                                zone)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Who was displaced keeps the time that they had until they are given another. */
    private Map<TherapistId, List<AppointmentView>> appointments(ClinicId clinic, TimeSpan day, boolean cancelled) {
        return db
                .sql("""
                select * from appointment
                where clinic_id = :clinic and starts_at < :to and ends_at > :from
                  and starts_at > cast(:from as timestamptz) - interval '1 day' -- for the index; no visit is as long
                  and (:cancelled or status <> 'CANCELLED')
                order by starts_at, appointment_id
                """)
                .param("clinic", clinic.value())
                .param("from", day.startsAt().atOffset(UTC))
                .param("to", day.endsAt().atOffset(UTC))
                .param("cancelled", cancelled)
                .query(rows)
                .list()
                .stream()
                .collect(groupingBy(AppointmentView::therapistId));
    }
}
