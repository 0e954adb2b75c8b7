package org.tributary.referral.views.patients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Knows whom the clinics treat, by number alone. */
@Component
public final class PatientDirectory {

    private final JdbcClient db;

    PatientDirectory(JdbcClient db) {
        this.db = db;
    }

    /** Whether the clinic treats the patient, as far as is known here. */
    public boolean isTreated(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select exists (select 1 from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }
}
