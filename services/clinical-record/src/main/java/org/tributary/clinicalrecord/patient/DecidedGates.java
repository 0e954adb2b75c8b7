package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.RowMappers;

/**
 * By how many versions of the policy each patient's gate was last decided. As none is ever taken back, who was decided about by
 * fewer than there are is to be decided about anew.
 */
@Component
class DecidedGates {

    private final JdbcClient db;

    DecidedGates(JdbcClient db) {
        this.db = db;
    }

    /** Whose gate it is, and where it was decided. */
    record DecidedGate(PatientId patientId, ClinicId clinicId) {}

    /** Within the transaction of the decision. */
    void decided(PatientId patient, ClinicId clinic, PolicyTimeline by) {
        db.sql("""
                insert into decided_gate (patient_id, clinic_id, versions) values (:patient, :clinic, :versions)
                on conflict (patient_id) do update set clinic_id = excluded.clinic_id, versions = excluded.versions
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .param("versions", by.versions().size())
                .update();
    }

    /** Whoever was screened before decisions were told has none yet. */
    void addUndecided() {
        db.sql("""
                insert into decided_gate (patient_id, clinic_id, versions)
                select distinct on (patient_id) patient_id, clinic_id, 0 from screening
                where not exists (select from decided_gate d where d.patient_id = screening.patient_id)
                order by patient_id, recorded_nr desc
                on conflict do nothing
                """).update();
    }

    /** Whether it was last decided by fewer versions than these; whoever asks holds the patient's lock. */
    boolean isOutdated(PatientId patient, PolicyTimeline by) {
        return db.sql("select exists (select from decided_gate where patient_id = :patient and versions < :versions)")
                .param("patient", patient)
                .param("versions", by.versions().size())
                .query(Boolean.class)
                .single();
    }

    /** Some of those who are to be decided about anew. */
    List<DecidedGate> outdated(PolicyTimeline by) {
        return db.sql("""
                select patient_id, clinic_id from decided_gate where versions < :versions
                order by versions, patient_id limit 100
                """)
                .param("versions", by.versions().size())
                .query(RowMappers.of(DecidedGate.class))
                .list();
    }

    /** Of how many patients something is known. */
    int patients() {
        return db.sql("select count(*) from decided_gate").query(Integer.class).single();
    }

    /** Some of them in the order of their ids, after one or from the first one on. */
    List<PatientId> after(@Nullable PatientId last, int limit) {
        return db.sql("""
                select patient_id from decided_gate
                where patient_id > coalesce(:last::uuid, '00000000-0000-0000-0000-000000000000')
                order by patient_id limit :limit
                """)
                .param("last", last)
                .param("limit", limit)
                .query(RowMappers.of(PatientId.class))
                .list();
    }
}
