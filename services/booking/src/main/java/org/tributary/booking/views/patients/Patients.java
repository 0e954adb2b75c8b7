package org.tributary.booking.views.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.GateSchedule;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.jdbc.Columns;
import tools.jackson.databind.json.JsonMapper;

/** At which clinics patients are treated, what may be done with them and what to ask them before, as far as the clinical record has told. */
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
        return db.sql("""
                select exists (
                    select from patient_clinic where patient_id = :patient and clinic_id = :clinic and not ended)
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }

    /** What a visit of a patient is judged by, in one look; absent if the clinic does not treat them. */
    public Optional<TreatedPatient> find(PatientId patient, ClinicId clinic) {
        return db.sql("""
                with recursive person (patient_id) as (
                    select :patient::uuid
                    union
                    select case when m.patient_id = person.patient_id then m.into_id else m.patient_id end
                    from person join merged_record m on person.patient_id in (m.patient_id, m.into_id)
                    where not m.ended)
                select coalesce(gate.windows, '[]') as windows,
                    array(select patient_id from person where patient_id <> :patient order by patient_id) as other_records,
                    (select patient_id from person where patient_id <> :patient and not exists (
                        select from merged_record m where m.patient_id = person.patient_id and not m.ended)) as survivor
                from patient_clinic treated
                left join patient_gate gate on gate.patient_id = treated.patient_id
                where treated.patient_id = :patient and treated.clinic_id = :clinic and not treated.ended
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query((row, nr) -> new TreatedPatient(
                        new GateSchedule(List.of(json.readValue(row.getString("windows"), GateWindow[].class))),
                        Columns.list(row, "other_records", PatientId.class),
                        Columns.find(row, "survivor", PatientId.class)))
                .optional();
    }

    /** What to ask these patients before they come; of each of them. To what the person consented last counts, under whichever record. */
    public Map<PatientId, Preparation> preparationsOf(Collection<PatientId> patients) {
        var found = new HashMap<PatientId, Preparation>();
        db.sql("""
                select asked.patient_id, gate.patient_id is not null as decided, gate.forms, consent.given
                from unnest(:patients::uuid[]) as asked (patient_id)
                left join patient_gate gate on gate.patient_id = asked.patient_id
                left join lateral (
                    with recursive person (patient_id) as (
                        select asked.patient_id
                        union
                        select case when m.patient_id = person.patient_id then m.into_id else m.patient_id end
                        from person join merged_record m on person.patient_id in (m.patient_id, m.into_id)
                        where not m.ended)
                    select said.given from person join patient_consent said using (patient_id)
                    order by said.said_at desc limit 1) consent on true
                """).param("patients", patients).query(row -> {
            found.put(Columns.get(row, "patient_id", PatientId.class), preparation(row));
        });
        return found;
    }

    /** Nothing was ever decided about somebody who never answered a form. */
    private Preparation preparation(ResultSet row) throws SQLException {
        var forms = row.getString("forms");
        var consent = TreatmentConsent.of(Columns.find(row, "given", Boolean.class));
        if (!row.getBoolean("decided")) {
            return new Preparation(new FormsDue(null, null, null, null), consent);
        }
        return new Preparation(forms == null ? null : json.readValue(forms, FormsDue.class), consent);
    }

    /** Whether what the clinical record must have told of the patient for such a visit has arrived. */
    public boolean hasArrived(PatientId patient, ClinicId clinic, VisitKind kind) {
        return db.sql("""
                select exists (
                        select from patient_clinic where patient_id = :patient and clinic_id = :clinic and not ended)
                    and (:evaluation or exists (select from patient_gate where patient_id = :patient))
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .param("evaluation", kind == VisitKind.EVALUATION)
                .query(Boolean.class)
                .single();
    }

    /** Whether booking has heard of this change of an enrolment, or of a later one. */
    public boolean hasArrived(PatientId patient, ClinicId clinic, long sequence) {
        return db.sql("""
                select exists (
                    select from patient_clinic
                    where patient_id = :patient and clinic_id = :clinic and sequence >= :sequence)
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .param("sequence", sequence)
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
