package org.tributary.clinicalrecord.views.referrals;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ReceivedEvent;

/** Which clinic has accepted a referral and whose it is, as referral tells. */
@Component
class ReferralProjection implements FeedProjection {

    private final JdbcClient db;

    ReferralProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public Set<String> services() {
        return Set.of("referral");
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return type == ReferralAccepted.class || type == ReferralScheduled.class;
    }

    @Override
    public void project(List<ReceivedEvent> batch) {
        for (var fed : batch) {
            if (fed.event() instanceof ReferralEvent event) {
                on(event);
            }
        }
    }

    private void on(ReferralEvent event) {
        switch (event) {
            case ReferralAccepted e -> note(e.referralId(), e.clinicId(), e.patientId());
            case ReferralScheduled e -> note(e.referralId(), e.clinicId(), e.patientId());
            case ReferralReceived _ -> {
                // nobody has taken it on yet
            }
        }
    }

    private void note(ReferralId referral, ClinicId clinic, @Nullable PatientId patient) {
        db.sql("""
                insert into referral as known (referral_id, clinic_id, patient_id) values (:referral, :clinic, :patient)
                on conflict (referral_id) do update
                set clinic_id = excluded.clinic_id, patient_id = coalesce(excluded.patient_id, known.patient_id)
                """)
                .param("referral", referral.value())
                .param("clinic", clinic.value())
                .param("patient", patient == null ? null : patient.value())
                .update();
    }
}
