package org.tributary.booking.views.patients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;

/** The forms that patients answered, as far as booking has heard. */
@Component
public class Screenings {

    private final JdbcClient db;

    Screenings(JdbcClient db) {
        this.db = db;
    }

    /** Whether booking judges by this one already. */
    public boolean include(PatientScreened screened) {
        return db.sql("""
                select exists (select from patient_screening where patient_id = :patient and screening_id = :screening)
                """)
                .param("patient", screened.patientId().value())
                .param("screening", screened.screeningId().value())
                .query(Boolean.class)
                .single();
    }
}
