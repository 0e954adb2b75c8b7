package org.tributary.booking.views.patients;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.GateSchedule;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.VisitKind;
import tools.jackson.databind.json.JsonMapper;

/** At which clinics patients are treated and what may be done with them, as far as the clinical record has told. */
@Component
public class Patients {

    private final JdbcClient db;
    private final JsonMapper json;

    Patients(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Whether the clinic treats this patient. */
    public boolean isTreatedAt(PatientId patient, ClinicId clinic) {
        return db.sql("select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)")
                .param("patient", patient)
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }

    /** What may be done with a patient when; absent if the clinic does not treat them. */
    public Optional<GateSchedule> gateOf(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select coalesce(gate.windows, '[]') as windows
                from patient_clinic treated
                left join patient_gate gate on gate.patient_id = treated.patient_id
                where treated.patient_id = :patient and treated.clinic_id = :clinic
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query((row, nr) -> row.getString("windows"))
                .optional()
                .map(windows -> new GateSchedule(List.of(json.readValue(windows, GateWindow[].class))));
    }

    /** Whether what the clinical record must have told of the patient for such a visit has arrived. */
    public boolean hasArrived(PatientId patient, ClinicId clinic, VisitKind kind) {
        return db.sql("""
                select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                    and (:evaluation or exists (select from patient_gate where patient_id = :patient))
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .param("evaluation", kind == VisitKind.EVALUATION)
                .query(Boolean.class)
                .single();
    }

    /** Whether booking judges by this decision, or by a later one. */
    public boolean hasArrived(PatientId patient, long sequence) {
        return db.sql("""
                select exists (select from patient_gate where patient_id = :patient and sequence >= :sequence)
                """)
                .param("patient", patient)
                .param("sequence", sequence)
                .query(Boolean.class)
                .single();
    }
}
