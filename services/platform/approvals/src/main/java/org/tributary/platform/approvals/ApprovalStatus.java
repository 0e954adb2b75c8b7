package org.tributary.platform.approvals;

/** Where a request for a second person stands. */
public enum ApprovalStatus {
    OPEN,
    GRANTED,
    REFUSED,
    EXPIRED,
    WITHDRAWN
}
