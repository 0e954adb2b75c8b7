package org.tributary.booking.waitinglist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Whom a clinic treats, as far as the clinical record has told. */
@Component
class TreatedPatients {

    private final JdbcClient db;

    TreatedPatients(JdbcClient db) {
        this.db = db;
    }

    boolean include(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                """)
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .query(Boolean.class)
                .single();
    }
}
