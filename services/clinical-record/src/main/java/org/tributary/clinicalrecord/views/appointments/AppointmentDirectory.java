package org.tributary.clinicalrecord.views.appointments;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.RowMappers;

/** Knows the visits that booking has told of. */
@Component
public class AppointmentDirectory {

    private final JdbcClient db;

    AppointmentDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The visit, if it is this patient's at this clinic; empty if no such one is known yet. */
    public Optional<AppointmentId> find(AppointmentId appointment, PatientId patient, ClinicId clinic) {
        return db.sql("""
                select appointment_id from appointment
                where appointment_id = :appointment and patient_id = :patient and clinic_id = :clinic
                """)
                .param("appointment", appointment)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(RowMappers.of(AppointmentId.class))
                .optional();
    }
}
