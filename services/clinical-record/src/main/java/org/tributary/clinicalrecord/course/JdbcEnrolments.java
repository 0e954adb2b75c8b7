package org.tributary.clinicalrecord.course;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Reads the view of enrolments. */
@Component
class JdbcEnrolments implements Enrolments {

    private final JdbcClient db;

    JdbcEnrolments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<ClinicId> of(PatientId patient) {
        return db
                .sql("select clinic_id from enrolment where patient_id = :patient")
                .param("patient", patient.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClinicId::new)
                .collect(toUnmodifiableSet());
    }
}
