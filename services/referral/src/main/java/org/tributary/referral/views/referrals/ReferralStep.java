package org.tributary.referral.views.referrals;

/** What happened to a referral, as its partner reads it. */
public enum ReferralStep {
    RECEIVED,
    ASKED,
    ANSWERED,
    REDIRECTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED,
    SCHEDULED,
    VISIT_MOVED,
    VISIT_CANCELLED,
    VISIT_MISSED,
    VISITED,
    COURSE_OPENED,
    /** Something urgent keeps the person from treatment: they were told to seek care at once. */
    URGENT_FINDING,
    /** Nothing urgent keeps the person from treatment any more. */
    URGENT_FINDING_LIFTED
}
