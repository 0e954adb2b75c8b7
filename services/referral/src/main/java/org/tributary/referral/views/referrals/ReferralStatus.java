package org.tributary.referral.views.referrals;

/** How far a referral has come. */
public enum ReferralStatus {
    RECEIVED,
    ACCEPTED,
    SCHEDULED
}
