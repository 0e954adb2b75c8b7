package org.tributary.referral.views.referrals;

import static org.tributary.referral.views.referrals.SealedColumns.CONTRAINDICATIONS;
import static org.tributary.referral.views.referrals.SealedColumns.NOTES;
import static org.tributary.referral.views.referrals.SealedColumns.PERSON;
import static org.tributary.referral.views.referrals.SealedColumns.REASON;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;

/** Keeps how far each referral has come, in the transaction of the fact. */
@Component
@ProcessingGroup("referral.referrals")
class ReferralProjection {

    private final JdbcClient db;
    private final SealedColumns sealed;

    ReferralProjection(JdbcClient db, SealedColumns sealed) {
        this.db = db;
        this.sealed = sealed;
    }

    @EventHandler
    void on(ReferralEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        switch (event) {
            case ReferralReceived e -> {
                receive(e, at);
                step(e, sequence, ReferralStep.RECEIVED, at, e.partnerId(), null);
            }
            case ReferralAccepted e -> {
                accept(e);
                step(e, sequence, ReferralStep.ACCEPTED, at, null, e.clinicId());
            }
            case ReferralScheduled e -> {
                schedule(e);
                step(e, sequence, ReferralStep.SCHEDULED, at, null, e.clinicId());
            }
            case UrgentFindingReported e -> step(e, sequence, ReferralStep.URGENT_FINDING, at, null, e.clinicId());
            case UrgentFindingLifted e -> step(e, sequence, ReferralStep.URGENT_FINDING_LIFTED, at, null, e.clinicId());
        }
    }

    private void receive(ReferralReceived e, Instant at) {
        var id = e.referralId();
        db.sql("""
                insert into referral (referral_id, partner_id, status, condition, priority, requested_techniques,
                                      preferred_clinic_id, received_at, person, reason, contraindications, notes)
                values (:referral, :partner, 'RECEIVED', :condition, :priority, :techniques,
                        :preferred, :at, :person, :reason, :contraindications, :notes)
                """)
                .param("referral", id)
                .param("partner", e.partnerId())
                .param("condition", e.condition())
                .param("priority", e.priority())
                .param("techniques", e.requestedTechniques())
                .param("preferred", e.preferredClinicId())
                .param("at", at)
                .param("person", sealed.seal(id, PERSON, e.person()))
                .param("reason", sealed.seal(id, REASON, e.reason()))
                .param("contraindications", sealed.seal(id, CONTRAINDICATIONS, e.contraindications()))
                .param("notes", sealed.seal(id, NOTES, e.notes()))
                .update();
    }

    private void accept(ReferralAccepted e) {
        db.sql("""
                update referral set status = 'ACCEPTED', clinic_id = :clinicId, patient_id = :patientId
                where referral_id = :referralId
                """).paramSource(e).update();
    }

    private void schedule(ReferralScheduled e) {
        db.sql("""
                update referral set status = 'SCHEDULED', patient_id = :patientId, appointment_id = :appointmentId
                where referral_id = :referralId
                """).paramSource(e).update();
    }

    private void step(
            ReferralEvent e,
            long sequence,
            ReferralStep step,
            Instant at,
            @Nullable PartnerId partner,
            @Nullable ClinicId clinic) {
        db.sql("""
                insert into referral_step (referral_id, sequence, step, at, partner_id, clinic_id)
                values (:referral, :sequence, :step, :at, :partner, :clinic)
                """)
                .param("referral", e.referralId())
                .param("sequence", sequence)
                .param("step", step)
                .param("at", at)
                .param("partner", partner)
                .param("clinic", clinic)
                .update();
    }
}
