package org.tributary.clinicalrecord.views.appointments;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.terms.Technique;
import org.tributary.platform.jdbc.RowMappers;

/** Knows the visits that booking has told of. */
@Component
public class AppointmentDirectory {

    private final JdbcClient db;
    private final PersonRecords records;

    AppointmentDirectory(JdbcClient db, PersonRecords records) {
        this.db = db;
        this.records = records;
    }

    /** The visit, if it is this patient's at this clinic, under whichever record of theirs; empty if no such one is known yet. */
    public Optional<AppointmentId> find(AppointmentId appointment, PatientId patient, ClinicId clinic) {
        return db.sql("""
                select appointment_id from appointment
                where appointment_id = :appointment and patient_id = any (:records) and clinic_id = :clinic
                """)
                .param("appointment", appointment)
                .param("records", records.of(patient))
                .param("clinic", clinic)
                .query(RowMappers.of(AppointmentId.class))
                .optional();
    }

    /** What is planned for some patients from then on and holds its time, in the order of the visits' ids. */
    public List<TreatmentToCome> treatmentsToCome(Collection<PatientId> patients, Instant from) {
        return db.sql("""
                select appointment_id, patient_id, clinic_id, starts_at, techniques, status from appointment
                where patient_id = any (:patients::uuid[]) and starts_at > :from
                    and kind = 'TREATMENT' and status in ('BOOKED', 'PROVISIONAL', 'SUSPENDED')
                order by appointment_id
                """)
                .param("patients", patients)
                .param("from", from)
                .query(RowMappers.of(TreatmentToCome.class))
                .list();
    }

    /** A treatment that is planned. */
    public record TreatmentToCome(
            AppointmentId appointmentId,
            PatientId patientId,
            ClinicId clinicId,
            Instant startsAt,
            List<Technique> techniques,
            AppointmentStatus status) {}
}
