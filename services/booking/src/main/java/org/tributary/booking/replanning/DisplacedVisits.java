package org.tributary.booking.replanning;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.EligibilityWindows;
import org.tributary.booking.appointment.VisitPlan;
import org.tributary.booking.replanning.Move.Place;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Reads which visits of a clinic lost their time, and when their patients could come instead. */
@Component
class DisplacedVisits {

    static final Duration USUAL = Duration.ofDays(28);

    private final JdbcClient db;
    private final EligibilityWindows treatable;

    DisplacedVisits(JdbcClient db, EligibilityWindows treatable) {
        this.db = db;
        this.treatable = treatable;
    }

    List<DisplacedVisit> of(ClinicId clinic, ReplanningWish wish, Instant at) {
        return rows(clinic, wish).stream()
                .map(row -> row.withItsPatient(clinic, wish, at, this))
                .toList();
    }

    List<PatientId> patientsOf(ClinicId clinic) {
        return db.sql("select distinct patient_id from appointment where clinic_id = :clinic and status = 'DISPLACED'")
                .param("clinic", clinic.value())
                .query((row, nr) -> new PatientId(row.getObject("patient_id", UUID.class)))
                .list();
    }

    private List<Row> rows(ClinicId clinic, ReplanningWish wish) {
        return db.sql("""
                select appointment_id, patient_id, therapist_id, room_id, kind, techniques, starts_at, ends_at
                from appointment
                where clinic_id = :clinic and status = 'DISPLACED'
                  and (cardinality(:causes::uuid[]) = 0 or displaced_by = any (:causes))
                order by starts_at, appointment_id
                """)
                .param("clinic", clinic.value())
                .param(
                        "causes",
                        new SqlArrayValue(
                                "uuid", wish.causes().stream().map(Id::value).toArray()))
                .query(DisplacedVisits::row)
                .list();
    }

    /** Where no time is left at all, it is not the patient's health that forbids one. */
    private List<TimeSpan> fitOf(PatientId patient, ClinicId clinic, VisitPlan visit, TimeSpan window) {
        return window.startsAt().equals(window.endsAt())
                ? List.of(window)
                : treatable.of(patient, clinic, visit, window).orElse(List.of());
    }

    private List<TimeSpan> takenOf(PatientId patient, TimeSpan window) {
        return db.sql("""
                select lower(during) as since, upper(during) as until from claim
                where resource = :patient and during && tstzrange(:from, :to)
                """)
                .param("patient", patient.value())
                .param("from", window.startsAt().atOffset(UTC))
                .param("to", window.endsAt().atOffset(UTC))
                .query((row, nr) -> new TimeSpan(instant(row, "since"), instant(row, "until")))
                .list();
    }

    private static Row row(ResultSet row, int nr) throws SQLException {
        var startsAt = instant(row, "starts_at");
        var techniques = Arrays.stream((String[]) row.getArray("techniques").getArray())
                .map(Technique::valueOf)
                .toList();
        var length = Duration.between(startsAt, instant(row, "ends_at"));
        return new Row(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new VisitPlan(VisitKind.valueOf(row.getString("kind")), techniques, length),
                new Place(
                        startsAt,
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        new RoomId(row.getObject("room_id", UUID.class))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A displaced visit as it was. */
    private record Row(AppointmentId appointmentId, PatientId patientId, VisitPlan visit, Place was) {

        DisplacedVisit withItsPatient(ClinicId clinic, ReplanningWish wish, Instant at, DisplacedVisits known) {
            var from = was.startsAt().isBefore(at) ? at : was.startsAt();
            var until = Objects.requireNonNullElseGet(
                    wish.until(), () -> was.startsAt().plus(USUAL));
            var window = new TimeSpan(from, until.isBefore(from) ? from : until);
            var fit = known.fitOf(patientId, clinic, visit, window);
            return new DisplacedVisit(
                    appointmentId, patientId, visit, was, until, known.takenOf(patientId, window), fit);
        }
    }
}
