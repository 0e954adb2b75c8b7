package org.tributary.platform.approvals;

import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;
import org.tributary.platform.kernel.State;

/** A request for a second person: where it may stand. A value: no clock, no framework, no I/O. */
sealed interface Approval extends State<Approval, ApprovalEvent> {

    record Unrequested() implements Approval {}

    /** Something that was asked for. */
    sealed interface Existing extends Approval {

        ApprovalRequested request();

        default ApprovalStatus status() {
            return switch (this) {
                case Open _ -> ApprovalStatus.OPEN;
                case Granted _ -> ApprovalStatus.GRANTED;
                case Refused _ -> ApprovalStatus.REFUSED;
                case Expired _ -> ApprovalStatus.EXPIRED;
                case Withdrawn _ -> ApprovalStatus.WITHDRAWN;
            };
        }
    }

    /** Waits for a second person. */
    record Open(ApprovalRequested request) implements Existing {}

    /** Waits for nobody any more. */
    sealed interface Closed extends Existing {}

    record Granted(ApprovalRequested request, String by) implements Closed {}

    record Refused(ApprovalRequested request, String by) implements Closed {}

    record Expired(ApprovalRequested request) implements Closed {}

    record Withdrawn(ApprovalRequested request) implements Closed {}

    @Override
    default Approval after(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested e -> new Open(e);
            case ApprovalGranted e -> new Granted(request(), e.by());
            case ApprovalRefused e -> new Refused(request(), e.by());
            case ApprovalExpired _ -> new Expired(request());
            case ApprovalWithdrawn _ -> new Withdrawn(request());
        };
    }

    private ApprovalRequested request() {
        return switch (this) {
            case Existing it -> it.request();
            case Unrequested _ -> throw new IllegalStateException("An approval's first fact is the request");
        };
    }
}
