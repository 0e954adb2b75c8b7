package org.tributary.clinicalrecord.erasure;

import org.tributary.events.ApprovalId;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;
import org.tributary.platform.kernel.State;

/** Where a request that a person be erased stands. A value: no clock, no framework, no I/O. */
sealed interface Erasure extends State<Erasure, ErasureEvent> {

    record Unrequested() implements Erasure {}

    /** A request that somebody made, however it stands. */
    sealed interface Existing extends Erasure {

        ErasureRequested request();
    }

    /** A second person has not agreed yet. */
    record AwaitingApproval(ErasureRequested request) implements Existing {}

    record Approved(ErasureRequested request, ApprovalId by) implements Existing {}

    /** Nothing came of it. */
    record GivenUp(ErasureRequested request) implements Existing {}

    @Override
    default Erasure after(ErasureEvent event) {
        return switch (event) {
            case ErasureRequested e -> new AwaitingApproval(e);
            case ErasureApproved e -> new Approved(existing().request(), e.approvalId());
            case ErasureRequestGivenUp _ -> new GivenUp(existing().request());
        };
    }

    private Existing existing() {
        return switch (this) {
            case Existing it -> it;
            case Unrequested _ -> throw new IllegalStateException("An erasure's first fact is the request");
        };
    }
}
