package org.tributary.referral.views.visits;

/** Whether a visit is to come, or what came of it. */
public enum VisitStatus {
    STANDING,
    CANCELLED,
    MISSED,
    ATTENDED
}
