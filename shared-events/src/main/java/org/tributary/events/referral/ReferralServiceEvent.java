package org.tributary.events.referral;

import org.tributary.events.Event;

/** Everything that the referral service tells the other services. */
public sealed interface ReferralServiceEvent extends Event permits PartnerEvent, ReferralEvent {}
