package org.tributary.referral.views.partners;

import java.time.Instant;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.PartnerEvent.PartnerKind;

/** A practice that refers patients, as the chain's administration sees it. */
public record ListedPartner(
        PartnerId partnerId, String name, PartnerKind kind, String clientId, Instant registeredAt) {}
