package org.tributary.booking.series;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.Treatability;
import org.tributary.booking.appointment.Treatability.Treatment;
import org.tributary.booking.schedule.Stretches;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.platform.eventstore.Reliance;
import org.tributary.platform.kernel.CommandRejected;

/** Looks into booking's own views, after relying on the clinic, the patient and the therapists all at once. */
@Component
class JdbcSeriesSurroundings implements SeriesSurroundings {

    private final JdbcClient db;
    private final Reliance reliance;
    private final Treatability treatability;
    private final Rosters rosters;

    JdbcSeriesSurroundings(JdbcClient db, Reliance reliance, Treatability treatability, Rosters rosters) {
        this.db = db;
        this.reliance = reliance;
        this.treatability = treatability;
        this.rosters = rosters;
    }

    @Override
    public House relyOn(Terms terms) {
        var asked = terms.regimen().therapistId();
        var therapists = asked == null ? rosters.therapistsOf(terms) : List.of(asked);
        reliance.beforeChanging(
                List.of(terms.clinicId()),
                Stream.concat(Stream.of(terms.patientId()), therapists.stream()).toArray(Id[]::new));
        return db.sql("select zone, turnover_minutes from clinic where clinic_id = :clinic")
                .param("clinic", terms.clinicId().value())
                .query((row, nr) -> new House(
                        ZoneId.of(row.getString("zone")),
                        rosters.openingHoursOf(terms.clinicId()),
                        roomsOf(terms.clinicId()),
                        Duration.ofMinutes(row.getInt("turnover_minutes")),
                        therapists))
                .optional()
                .orElseThrow(() -> new CommandRejected(new UnknownClinic(terms.clinicId())));
    }

    @Override
    public List<Visited> visitsOf(SeriesId series) {
        return db.sql("""
                select appointment_id, status, starts_at, ends_at, therapist_id, room_id from appointment
                where series_id = :series and status <> 'CANCELLED'
                order by starts_at, appointment_id
                for no key update
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
    public Diary diary(Terms terms, House house, Collection<AppointmentId> movable, Instant at) {
        var treatableUntil = treatableUntil(terms, house, at);
        var taken = rosters.taken(terms, house, movable);
        var rooms = new LinkedHashMap<RoomId, Stretches>();
        house.rooms().forEach(room -> rooms.put(room, taken.of(room)));
        return new Diary(
                at,
                house.zone(),
                house.openingHours(),
                closuresOf(terms.clinicId(), at),
                house.turnover(),
                rosters.staff(terms, house, taken),
                rooms,
                taken.of(terms.patientId()),
                treatableUntil);
    }

    @Override
    public boolean haveHeardOf(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                    and exists (select from patient_screening where patient_id = :patient)
                """)
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .query(Boolean.class)
                .single();
    }

    /** Where nobody works there is no room for the series, whoever the patient is. */
    private Instant treatableUntil(Terms terms, House house, Instant at) {
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
                .query(Rosters::span)
                .list());
    }
}
