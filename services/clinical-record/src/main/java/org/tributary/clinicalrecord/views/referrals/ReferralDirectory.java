package org.tributary.clinicalrecord.views.referrals;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;

/** Knows the referrals that clinics have accepted. */
@Component
public class KnownReferrals {

    private final JdbcClient db;

    KnownReferrals(JdbcClient db) {
        this.db = db;
    }

    /**
     * The referral, if this clinic accepted it and it is not another patient's: whose it is may be said only with the first
     * visit. Empty if no such one is known yet.
     */
    public Optional<ReferralId> find(ReferralId referral, PatientId patient, ClinicId clinic) {
        return db.sql("""
                select referral_id from referral
                where referral_id = :referral and clinic_id = :clinic and (patient_id is null or patient_id = :patient)
                """)
                .param("referral", referral.value())
                .param("clinic", clinic.value())
                .param("patient", patient.value())
                .query(UUID.class)
                .optional()
                .map(ReferralId::new);
    }
}
