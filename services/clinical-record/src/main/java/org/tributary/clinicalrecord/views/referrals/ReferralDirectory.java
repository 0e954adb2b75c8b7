package org.tributary.clinicalrecord.views.referrals;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.platform.jdbc.RowMappers;

/** Knows the referrals that clinics have accepted. */
@Component
public class ReferralDirectory {

    private final JdbcClient db;
    private final PersonRecords records;

    ReferralDirectory(JdbcClient db, PersonRecords records) {
        this.db = db;
        this.records = records;
    }

    /**
     * The referral, if this clinic accepted it and it is not another person's: whose it is may be said only with the first
     * visit. Empty if no such one is known yet.
     */
    public Optional<ReferralId> find(ReferralId referral, PatientId patient, ClinicId clinic) {
        return db.sql("""
                select referral_id from referral
                where referral_id = :referral and clinic_id = :clinic and (patient_id is null or patient_id = any (:records))
                """)
                .param("referral", referral)
                .param("clinic", clinic)
                .param("records", records.of(patient))
                .query(RowMappers.of(ReferralId.class))
                .optional();
    }
}
