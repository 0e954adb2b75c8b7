package org.tributary.booking.series;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.Treatability;
import org.tributary.booking.appointment.Treatability.Treatment;
import org.tributary.booking.availability.JdbcClinicHours;
import org.tributary.booking.schedule.Stretches;
import org.tributary.booking.views.origins.Origins;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.kernel.RejectedException;

/** Looks into booking's own views, after relying on the clinic, the patient and the therapists all at once. */
@Component
class JdbcSeriesSurroundings implements SeriesSurroundings {

    private final JdbcClient db;
    private final DecisionLocks reliance;
    private final Treatability treatability;
    private final JdbcClinicHours hours;
    private final PlanningReader rosters;
    private final Origins origins;

    JdbcSeriesSurroundings(
            JdbcClient db,
            DecisionLocks reliance,
            Treatability treatability,
            JdbcClinicHours hours,
            PlanningReader rosters,
            Origins origins) {
        this.db = db;
        this.origins = origins;
        this.hours = hours;
        this.reliance = reliance;
        this.treatability = treatability;
        this.rosters = rosters;
    }

    @Override
    public void keepStill(SeriesTerms terms) {
        reliance.beforeChanging(
                List.of(terms.clinicId()),
                Stream.concat(Stream.of(terms.patientId()), therapistsOf(terms).stream())
                        .toArray(Id[]::new));
    }

    @Override
    public void keepStill(SeriesId series) {
        db.sql("select from appointment where series_id = :series order by appointment_id for no key update")
                .param("series", series.value())
                .query(row -> {});
    }

    @Override
    public House houseOf(SeriesTerms terms) {
        var week = hours.of(terms.clinicId());
        return new House(
                week.orElseThrow(() -> new RejectedException(new UnknownClinic(terms.clinicId()))),
                roomsOf(terms.clinicId()),
                therapistsOf(terms));
    }

    @Override
    public void requireCourse(SeriesTerms terms) {
        var course = terms.courseId();
        if (course != null && !origins.include(course, terms.patientId(), terms.clinicId())) {
            throw new RejectedException(new UnknownCourse(course));
        }
    }

    @Override
    public List<Visited> visitsOf(SeriesId series) {
        return db.sql("""
                select appointment_id, status, starts_at, ends_at, therapist_id, room_id from appointment
                where series_id = :series and status <> 'CANCELLED'
                order by starts_at, appointment_id
                """)
                .param("series", series.value())
                .query((row, nr) -> new Visited(
                        new AppointmentId(row.getObject("appointment_id", UUID.class)),
                        AppointmentStatus.valueOf(row.getString("status")),
                        new Slot(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                                new TherapistId(row.getObject("therapist_id", UUID.class)),
                                new RoomId(row.getObject("room_id", UUID.class)))))
                .list();
    }

    @Override
    public PlanningCalendar diary(SeriesTerms terms, House house, Collection<AppointmentId> movable, Instant at) {
        var treatableUntil = treatableUntil(terms, house, at);
        var taken = rosters.taken(terms, house, movable);
        var rooms = new LinkedHashMap<RoomId, Stretches>();
        house.rooms().forEach(room -> rooms.put(room, taken.of(room)));
        return new PlanningCalendar(
                at,
                house.hours().zone(),
                house.hours().week(),
                closuresOf(terms.clinicId(), at),
                house.hours().turnover(),
                rosters.staff(terms, house, taken),
                rooms,
                taken.of(terms.patientId()),
                treatableUntil);
    }

    private List<TherapistId> therapistsOf(SeriesTerms terms) {
        var asked = terms.regimen().therapistId();
        return asked == null ? rosters.therapistsOf(terms) : List.of(asked);
    }

    /** Where nobody works there is no room for the series, whoever the patient is. */
    private Instant treatableUntil(SeriesTerms terms, House house, Instant at) {
        var regimen = terms.regimen();
        return house.therapists().stream()
                .findFirst()
                .map(therapist -> treatability.until(
                        new Treatment(
                                terms.patientId(),
                                terms.clinicId(),
                                therapist,
                                regimen.duration(),
                                regimen.techniques()),
                        at))
                .orElse(Instant.MAX);
    }

    private List<RoomId> roomsOf(ClinicId clinic) {
        return db.sql("select room_id from room where clinic_id = :clinic order by room_id")
                .param("clinic", clinic.value())
                .query((row, nr) -> new RoomId(row.getObject("room_id", UUID.class)))
                .list();
    }

    private Stretches closuresOf(ClinicId clinic, Instant at) {
        return Stretches.of(db.sql("select starts_at, ends_at from closure where clinic_id = :clinic and ends_at > :at")
                .param("clinic", clinic.value())
                .param("at", at.atOffset(UTC))
                .query(PlanningReader::span)
                .list());
    }
}
