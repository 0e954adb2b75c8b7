package org.tributary.clinicalrecord.hold;

import org.tributary.events.ApprovalId;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLifted;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLiftingRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequestGivenUp;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldSet;
import org.tributary.platform.kernel.State;

/** Where a hold stands. A value: no clock, no framework, no I/O. Once its end has come it keeps nobody, and stands as it stood. */
sealed interface Hold extends State<Hold, HoldEvent> {

    record Unrequested() implements Hold {}

    /** A hold that somebody asked for, however it stands. */
    sealed interface Existing extends Hold {

        HoldRequested request();
    }

    /** A second person has not agreed yet. */
    record AwaitingApproval(HoldRequested request) implements Existing {}

    record InForce(HoldRequested request, ApprovalId by) implements Existing {}

    /** It keeps the person until a second person agrees that it does not. */
    record AwaitingLifting(InForce before, ApprovalId approvalId) implements Existing {

        @Override
        public HoldRequested request() {
            return before.request();
        }
    }

    record Lifted(HoldRequested request, ApprovalId by) implements Existing {}

    /** Nothing came of it. */
    record GivenUp(HoldRequested request) implements Existing {}

    @Override
    default Hold after(HoldEvent event) {
        return switch (event) {
            case HoldRequested e -> new AwaitingApproval(e);
            case HoldSet e -> new InForce(existing().request(), e.approvalId());
            case HoldLiftingRequested e -> this instanceof InForce it ? new AwaitingLifting(it, e.approvalId()) : this;
            case HoldLifted e -> new Lifted(existing().request(), e.approvalId());
            case HoldRequestGivenUp _ ->
                this instanceof AwaitingLifting it
                        ? it.before()
                        : new GivenUp(existing().request());
        };
    }

    private Existing existing() {
        return switch (this) {
            case Existing it -> it;
            case Unrequested _ -> throw new IllegalStateException("A hold's first fact is the request");
        };
    }
}
