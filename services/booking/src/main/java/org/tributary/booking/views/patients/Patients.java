package org.tributary.booking.views.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.AnsweredForm;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** At which clinics patients are treated and which forms they answered, as far as the clinical record has told. */
@Component
public class Patients {

    private final JdbcClient db;

    Patients(JdbcClient db) {
        this.db = db;
    }

    /** Whether the clinic treats this patient. */
    public boolean isTreatedAt(PatientId patient, ClinicId clinic) {
        return db.sql("select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)")
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .query(Boolean.class)
                .single();
    }

    /** All forms of a patient, those of one moment as they were charted; absent if the clinic does not treat the patient. */
    public Optional<List<Form>> formsOf(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select form.kind, form.changed, form.answered_at, form.gate, form.reasons, form.restricted_techniques,
                    form.valid_until
                from patient_clinic treated
                left join patient_screening form on form.patient_id = treated.patient_id
                where treated.patient_id = :patient and treated.clinic_id = :clinic
                order by form.answered_at, form.sequence
                """)
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .query(Patients::forms);
    }

    /** Whether what the clinical record must have told of the patient for such a visit has arrived. */
    public boolean hasArrived(PatientId patient, ClinicId clinic, VisitKind kind) {
        return db.sql("""
                select exists (select from patient_clinic where patient_id = :patient and clinic_id = :clinic)
                    and (:evaluation or exists (select from patient_screening where patient_id = :patient))
                """)
                .param("patient", patient.value())
                .param("clinic", clinic.value())
                .param("evaluation", kind == VisitKind.EVALUATION)
                .query(Boolean.class)
                .single();
    }

    /** Whether booking judges by this form already. */
    public boolean hasArrived(PatientScreened screened) {
        return db.sql("""
                select exists (select from patient_screening where patient_id = :patient and screening_id = :screening)
                """)
                .param("patient", screened.patientId().value())
                .param("screening", screened.screeningId().value())
                .query(Boolean.class)
                .single();
    }

    /** A row for each form, or one without. */
    private static Optional<List<Form>> forms(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var forms = new ArrayList<Form>();
        do {
            if (rows.getString("kind") != null) {
                forms.add(form(rows));
            }
        } while (rows.next());
        return Optional.of(forms);
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                ScreeningKind.valueOf(row.getString("kind")),
                row.getObject("changed", Boolean.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                Gate.valueOf(row.getString("gate")),
                texts(row, "reasons").toList(),
                texts(row, "restricted_techniques").map(Technique::valueOf).toList(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    /** What a patient answered, as far as it decides on treatments. */
    public record Form(
            ScreeningKind kind,
            @Nullable Boolean changed,
            Instant answeredAt,
            Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            Instant validUntil)
            implements AnsweredForm {}
}
