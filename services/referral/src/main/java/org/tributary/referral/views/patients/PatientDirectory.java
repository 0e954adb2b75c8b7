package org.tributary.referral.views.patients;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.jdbc.RowMappers;

/** Knows whom the clinics treat, by number alone, and what their partners may be told of them. */
@Component
public final class PatientDirectory {

    private final JdbcClient db;

    PatientDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The record under which whoever has this one goes on: this one, if it was merged into none. */
    public PatientId survivorOf(PatientId patient) {
        return db.sql("""
                with recursive up (patient_id, nr) as (
                    select :patient::uuid, 0
                    union
                    select m.into_id, nr + 1 from up join merged_record m on m.patient_id = up.patient_id and not m.ended)
                select patient_id from up order by nr desc limit 1
                """)
                .param("patient", patient)
                .query(RowMappers.of(PatientId.class))
                .single();
    }

    /** Whether the clinic treats the patient, as far as is known here. */
    public boolean isTreated(PatientId patient, ClinicId clinic) {
        return db.sql("""
                select exists (select 1 from patient_clinic where patient_id = :patient and clinic_id = :clinic
                    and not ended)
                """)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }

    /** Whether the last decision was that something urgent keeps the patient from treatment. */
    public boolean isUrgent(PatientId patient) {
        return db.sql("select exists (select from patient_urgency where patient_id = :patient and urgent)")
                .param("patient", patient)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has not said that the referrer is to learn nothing: what was said last counts, under whichever record. */
    public boolean mayBeSharedWithReferrer(PatientId patient) {
        return db.sql("""
                with recursive person (patient_id) as (
                    select :patient::uuid
                    union
                    select case when m.patient_id = person.patient_id then m.into_id else m.patient_id end
                    from person join merged_record m on person.patient_id in (m.patient_id, m.into_id)
                    where not m.ended)
                select coalesce((
                    select said.given from person join patient_sharing said using (patient_id)
                    order by said.said_at desc limit 1), true)
                """).param("patient", patient).query(Boolean.class).single();
    }

    /** Whether what the clinical record told of the patient's safety and wishes up to this fact has arrived. */
    public boolean hasArrived(PatientId patient, long sequence) {
        return db.sql("""
                select exists (select from patient_urgency where patient_id = :patient and sequence >= :sequence)
                    or exists (select from patient_sharing where patient_id = :patient and sequence >= :sequence)
                """)
                .param("patient", patient)
                .param("sequence", sequence)
                .query(Boolean.class)
                .single();
    }
}
