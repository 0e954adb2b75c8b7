package org.tributary.events.referral;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;

/** What has happened to partners. Keyed by the partner. */
public sealed interface PartnerEvent extends ReferralServiceEvent {

    PartnerId partnerId();

    @Override
    default PartnerId aggregateId() {
        return partnerId();
    }

    @Override
    default PartnerId key() {
        return partnerId();
    }

    @Override
    default @Nullable ClinicId clinicId() {
        return null;
    }

    @Override
    default @Nullable PatientId patientId() {
        return null;
    }

    /** A practice may send referrals; {@code clientId} is who it is at the sign-in. */
    @EventType("tributary.referral.PartnerRegistered.v1")
    record PartnerRegistered(PartnerId partnerId, String name, PartnerKind kind, String clientId)
            implements PartnerEvent {}

    /** What kind of practice refers. */
    enum PartnerKind {
        PHYSICAL_THERAPY,
        GENERAL_PRACTICE,
        VASCULAR_SURGERY,
        ONCOLOGY,
        OTHER
    }
}
