package org.tributary.clinicalrecord.views.patients;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Limits;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.platform.jdbc.RowMappers;

/** Which records are one person's, now or as it was known at an instant: those that merges join, over however many steps. */
@Component
public class PersonRecords {

    private final JdbcClient db;

    PersonRecords(JdbcClient db) {
        this.db = db;
    }

    /** All records of whoever has this one, in one order. */
    public List<PatientId> of(PatientId patient) {
        return ofAny(List.of(patient));
    }

    /** The same for several, which need not be one person's. */
    public List<PatientId> ofAny(Collection<PatientId> patients) {
        return joined(patients, Limits.LAST_MOMENT, null);
    }

    /** By the merges that had been recorded up to an instant, that instant included. */
    public List<PatientId> asKnownAt(PatientId patient, Instant knownAt) {
        return joined(List.of(patient), knownAt, null);
    }

    /** As they would be without a merge. */
    public List<PatientId> without(MergeId merge, PatientId patient) {
        return joined(List.of(patient), Limits.LAST_MOMENT, merge);
    }

    /** The record under which the person goes on: this one, if it was merged into none. */
    public PatientId survivorOf(PatientId patient) {
        return mergedInto(patient).orElse(patient);
    }

    /** The record under which the person goes on, if it is another one. */
    public Optional<PatientId> mergedInto(PatientId patient) {
        return db.sql("select root_id from merged_record where patient_id = :patient and unmerged_at is null")
                .param("patient", patient)
                .query(RowMappers.of(PatientId.class))
                .optional();
    }

    private List<PatientId> joined(Collection<PatientId> patients, Instant at, @Nullable MergeId but) {
        return db.sql("""
                with recursive person (patient_id) as (
                    select unnest(:patients::uuid[])
                    union
                    select case when m.patient_id = person.patient_id then m.into_id else m.patient_id end
                    from person join merged_record m on person.patient_id in (m.patient_id, m.into_id)
                    where m.merged_at <= :at and (m.unmerged_at is null or m.unmerged_at > :at)
                        and m.merge_id is distinct from :but::uuid)
                select patient_id from person order by patient_id
                """)
                .param("patients", patients)
                .param("at", at)
                .param("but", but)
                .query(RowMappers.of(PatientId.class))
                .list();
    }

    void merge(MergedInto e, Instant at) {
        var root = survivorOf(e.into());
        db.sql("""
                insert into merged_record (merge_id, patient_id, into_id, root_id, merged_at)
                values (:merge, :patient, :into, :root, :at)
                """)
                .param("merge", e.mergeId())
                .param("patient", e.patientId())
                .param("into", e.into())
                .param("root", root)
                .param("at", at)
                .update();
        goOnUnder(root, e.patientId());
    }

    void part(UnmergedFrom e, Instant at) {
        db.sql("update merged_record set unmerged_at = :at where merge_id = :merge")
                .param("at", at)
                .param("merge", e.mergeId())
                .update();
        goOnUnder(e.patientId(), e.patientId());
    }

    /** Whatever was merged into that record before has this root. */
    private void goOnUnder(PatientId root, PatientId anyOfThem) {
        db.sql("""
                update merged_record set root_id = :root where unmerged_at is null and patient_id = any (:records)
                """).param("root", root).param("records", of(anyOfThem)).update();
    }
}
