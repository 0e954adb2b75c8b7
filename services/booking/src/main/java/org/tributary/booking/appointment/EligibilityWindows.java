package org.tributary.booking.appointment;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.terms.VisitKind;

/** When a clinic may receive a patient, as far as booking will judge it by what the clinical record told. */
@Component
public class EligibilityWindows {

    private final JdbcClient db;

    EligibilityWindows(JdbcClient db) {
        this.db = db;
    }

    /** The stretches in which such a visit may start; absent if the clinic does not treat this patient. */
    public Optional<List<TimeSpan>> of(PatientId patient, ClinicId clinic, VisitPlan visit, TimeSpan window) {
        if (!treats(patient, clinic)) {
            return Optional.empty();
        }
        return Optional.of(
                visit.kind() == VisitKind.EVALUATION
                        ? List.of(window)
                        : new TreatableStretches(formsOf(patient), visit.techniques()).within(window));
    }

    /** Whether the clinic treats this patient, as far as the clinical record has told. */
    public boolean treats(PatientId patient, ClinicId clinic) {
        return db.sql("select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)")
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .query(Boolean.class)
                .single();
    }

    private List<AnsweredForm> formsOf(PatientId patient) {
        return db.sql("""
                select kind, changed, answered_at, gate, reasons, restricted_techniques, valid_until
                from patient_screening
                where patient_id = :patient
                order by answered_at, sequence
                """)
                .param("patient", patient.value())
                .query((row, nr) -> DecisionContextRows.form(row))
                .list();
    }
}
