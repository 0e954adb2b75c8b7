package org.tributary.clinicalrecord.views.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.platform.feed.TypedProjection;

/** Which clinic has accepted a referral and whose it is, as referral tells. */
@Component
class ReferralProjection extends TypedProjection<ReferralEvent> {

    private final JdbcClient db;

    ReferralProjection(JdbcClient db) {
        super("referrals", "referral", ReferralEvent.class);
        this.db = db;
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == ReferralAccepted.class || type == ReferralScheduled.class;
    }

    @Override
    protected void take(List<Fact<ReferralEvent>> facts) {
        facts.forEach(fact -> on(fact.event()));
    }

    private void on(ReferralEvent event) {
        switch (event) {
            case ReferralAccepted e -> note(e.referralId(), e.clinicId(), e.patientId());
            case ReferralScheduled e -> note(e.referralId(), e.clinicId(), e.patientId());
            case ReferralEvent _ -> {
                // all else tells nothing new of who treats whom
            }
        }
    }

    private void note(ReferralId referral, ClinicId clinic, @Nullable PatientId patient) {
        db.sql("""
                insert into referral as known (referral_id, clinic_id, patient_id) values (:referral, :clinic, :patient)
                on conflict (referral_id) do update
                set clinic_id = excluded.clinic_id, patient_id = coalesce(excluded.patient_id, known.patient_id)
                """)
                .param("referral", referral)
                .param("clinic", clinic)
                .param("patient", patient)
                .update();
    }
}
