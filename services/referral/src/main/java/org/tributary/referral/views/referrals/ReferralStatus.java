package org.tributary.referral.views.referrals;

/** How far a referral has come. */
public enum ReferralStatus {
    RECEIVED,
    /** The partner has a question to answer. */
    ASKED,
    ACCEPTED,
    SCHEDULED,
    /** The person has come. */
    VISITED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
}
