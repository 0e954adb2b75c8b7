package org.tributary.platform.approvals;

import java.time.Instant;
import java.util.Set;
import org.tributary.events.ApprovalId;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.Role;

/** Every way an approval says no. */
public sealed interface ApprovalRejection extends Rejection {

    /** There is no such request, or none at this caller's clinics. */
    record NothingRequested(ApprovalId approvalId) implements ApprovalRejection {}

    /** This caller cannot be the second person; others, in one of these roles, can. */
    record MayNotApprove(Why why, Set<Role> roles) implements ApprovalRejection {}

    /** It was answered otherwise or by somebody else, or too late. */
    record AlreadyClosed(ApprovalStatus status) implements ApprovalRejection {}

    /** It waits for an answer until then. */
    record StillOpen(Instant expiresAt) implements ApprovalRejection {}

    /** What a second person is not. */
    enum Why {
        /** Whoever asked. */
        OWN_REQUEST,
        /** A program that signed in in its own name. */
        PROGRAM,
        /** Somebody in another role. */
        ROLE
    }
}
