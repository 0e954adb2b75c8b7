package org.tributary.platform.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.platform.web.Role;

/** One kind of thing that needs a second person. A service declares a bean for each, and asks by {@link ApprovalCommand.RequestApproval}. */
public interface ApprovalKind {

    /** Stands in facts and answers, and never changes. */
    String name();

    /** Who holds one of these may approve or refuse. */
    Set<Role> approvers();

    /** How long it waits for an answer. */
    Duration openFor();

    /** The command that follows, in the same transaction; if it is rejected, nothing was answered. */
    Object commandAfter(Settled settled, Instant at);
}
