package org.tributary.clinicalrecord.views.patients;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.platform.jdbc.RowMappers;

/** Which clinics treat a patient, and which did. Whoever is enrolled again is as one who never left. */
@Component
public class Enrolments {

    private final JdbcClient db;

    Enrolments(JdbcClient db) {
        this.db = db;
    }

    /** As it stands; none where the clinic never treated the patient. */
    public Optional<EnrolmentView> find(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select patient_id, clinic_id, enrolled_at, null::timestamptz as ended_at, null as because from enrolment
                where patient_id = :patient and clinic_id = :clinic
                union all
                select patient_id, clinic_id, enrolled_at, ended_at, because from ended_enrolment
                where patient_id = :patient and clinic_id = :clinic
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(RowMappers.of(EnrolmentView.class))
                .optional();
    }

    void begin(PatientId patient, ClinicId clinic, Instant at) {
        db.sql("delete from ended_enrolment where patient_id = :patient and clinic_id = :clinic")
                .param("patient", patient)
                .param("clinic", clinic)
                .update();
        db.sql("insert into enrolment (patient_id, clinic_id, enrolled_at) values (:patient, :clinic, :at)")
                .param("patient", patient)
                .param("clinic", clinic)
                .param("at", at)
                .update();
    }

    void end(EnrolmentEnded e, Instant at) {
        db.sql("""
                with gone as (
                    delete from enrolment where patient_id = :patient and clinic_id = :clinic returning *)
                insert into ended_enrolment (patient_id, clinic_id, enrolled_at, ended_at, because)
                select patient_id, clinic_id, enrolled_at, :at, :because from gone
                """)
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("at", at)
                .param("because", e.because())
                .update();
    }
}
