package org.tributary.clinicalrecord.course;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.RowMappers;

/** Reads the view of enrolments. */
@Component
class JdbcEnrolments implements Enrolments {

    private final JdbcClient db;

    JdbcEnrolments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<ClinicId> of(PatientId patient) {
        return Set.copyOf(db.sql("select clinic_id from enrolment where patient_id = :patient")
                .param("patient", patient)
                .query(RowMappers.of(ClinicId.class))
                .list());
    }
}
