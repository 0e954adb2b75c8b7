package org.tributary.clinicalrecord.merge;

import org.tributary.events.ApprovalId;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;
import org.tributary.platform.kernel.State;

/** Where a merge of two records stands. A value: no clock, no framework, no I/O. */
sealed interface Merge extends State<Merge, MergeEvent> {

    record Unrequested() implements Merge {}

    /** A merge that somebody asked for, however it stands. */
    sealed interface Existing extends Merge {

        MergeRequested request();
    }

    /** A second person has not agreed yet. */
    record AwaitingApproval(MergeRequested request) implements Existing {}

    record Merged(MergeRequested request, ApprovalId by) implements Existing {}

    /** The two are one until a second person agrees that they are not. */
    record AwaitingUndoing(Merged before, ApprovalId approvalId) implements Existing {

        @Override
        public MergeRequested request() {
            return before.request();
        }
    }

    record Undone(MergeRequested request, ApprovalId by) implements Existing {}

    /** Nothing came of it. */
    record GivenUp(MergeRequested request) implements Existing {}

    @Override
    default Merge after(MergeEvent event) {
        return switch (event) {
            case MergeRequested e -> new AwaitingApproval(e);
            case RecordsMerged e -> new Merged(existing().request(), e.approvalId());
            case UndoingRequested e -> this instanceof Merged m ? new AwaitingUndoing(m, e.approvalId()) : this;
            case MergeUndone e -> new Undone(existing().request(), e.approvalId());
            case MergeRequestGivenUp _ ->
                this instanceof AwaitingUndoing u
                        ? u.before()
                        : new GivenUp(existing().request());
        };
    }

    private Existing existing() {
        return switch (this) {
            case Existing it -> it;
            case Unrequested _ -> throw new IllegalStateException("A merge's first fact is the request");
        };
    }
}
