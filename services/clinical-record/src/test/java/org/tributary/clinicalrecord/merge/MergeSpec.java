package org.tributary.clinicalrecord.merge;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.BEN;
import static org.tributary.clinicalrecord.Examples.NORTH;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.merge.MergeCommand.GiveUpMergeRequest;
import org.tributary.clinicalrecord.merge.MergeCommand.MergeRecords;
import org.tributary.clinicalrecord.merge.MergeCommand.RequestMerge;
import org.tributary.clinicalrecord.merge.MergeCommand.RequestUndoing;
import org.tributary.clinicalrecord.merge.MergeCommand.UndoMerge;
import org.tributary.clinicalrecord.merge.MergeRejection.MergedAlready;
import org.tributary.clinicalrecord.merge.MergeRejection.NoSuchMerge;
import org.tributary.clinicalrecord.merge.MergeRejection.NotAwaited;
import org.tributary.clinicalrecord.merge.MergeRejection.NotMerged;
import org.tributary.clinicalrecord.merge.MergeRejection.SameRecord;
import org.tributary.clinicalrecord.merge.MergeRejection.UndoingPending;
import org.tributary.events.ApprovalId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestEnd;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;
import org.tributary.platform.testkit.Spec;

class MergeSpec {

    private static final MergeId MERGE = MergeId.of("00000000-0000-7000-8000-00000000aa01");
    private static final ApprovalId ASKED = ApprovalId.of("00000000-0000-7000-8000-00000000aa02");
    private static final ApprovalId ASKED_BACK = ApprovalId.of("00000000-0000-7000-8000-00000000aa03");
    private static final PatientId CARA = PatientId.of("00000000-0000-7000-8000-00000000a003");

    private static final RequestMerge REQUEST = new RequestMerge(MERGE, ASHA, BEN, NORTH, ASKED, "desk", APRIL_1);
    private static final MergeRecords MERGING = new MergeRecords(MERGE, ASKED, "manager", APRIL_1);
    private static final RequestUndoing BACK = new RequestUndoing(MERGE, ASKED_BACK, "desk", "Two sisters", APRIL_1);
    private static final UndoMerge UNDOING = new UndoMerge(MERGE, ASKED_BACK, "manager", APRIL_1);

    private static final MergeRequested REQUESTED = new MergeRequested(MERGE, ASHA, NORTH, BEN, ASKED, "desk");
    private static final RecordsMerged MERGED = new RecordsMerged(MERGE, ASHA, NORTH, BEN, ASKED, "manager");
    private static final UndoingRequested UNDOING_REQUESTED =
            new UndoingRequested(MERGE, ASHA, NORTH, BEN, ASKED_BACK, "desk", "Two sisters");
    private static final MergeUndone UNDONE = new MergeUndone(MERGE, ASHA, NORTH, BEN, ASKED_BACK, "manager");

    @Test
    void it_is_asked_for_agreed_to_and_undone_the_same_way() {
        aMerge().when(REQUEST).then(REQUESTED);
        aMerge().given(REQUESTED).when(MERGING).then(MERGED);
        aMerge().given(REQUESTED, MERGED).when(BACK).then(UNDOING_REQUESTED);
        aMerge().given(REQUESTED, MERGED, UNDOING_REQUESTED).when(UNDOING).then(UNDONE);
    }

    @Test
    void each_step_is_taken_once() {
        aMerge().given(REQUESTED).when(REQUEST).thenNothingNew();
        aMerge().given(REQUESTED, MERGED).when(MERGING).thenNothingNew();
        aMerge().given(REQUESTED, MERGED, UNDOING_REQUESTED, UNDONE)
                .when(UNDOING)
                .thenNothingNew();
        aMerge().given(REQUESTED, MERGED, UNDOING_REQUESTED).when(BACK).thenRejected(new UndoingPending(ASKED_BACK));
    }

    @Test
    void what_is_refused_or_not_answered_leaves_all_as_it_was() {
        var refused = new MergeRequestGivenUp(MERGE, ASHA, NORTH, BEN, ASKED, MergeRequestEnd.REFUSED);
        var late = new MergeRequestGivenUp(MERGE, ASHA, NORTH, BEN, ASKED_BACK, MergeRequestEnd.NOT_APPROVED_IN_TIME);

        aMerge().given(REQUESTED).when(giveUp(ASKED, MergeRequestEnd.REFUSED)).then(refused);
        aMerge().given(REQUESTED, refused).when(MERGING).thenRejected(new NotAwaited(ASKED));
        aMerge().given(REQUESTED, MERGED, UNDOING_REQUESTED)
                .when(giveUp(ASKED_BACK, MergeRequestEnd.NOT_APPROVED_IN_TIME))
                .then(late);
        aMerge().given(REQUESTED, MERGED, UNDOING_REQUESTED, late).when(BACK).then(UNDOING_REQUESTED);
        aMerge().given(REQUESTED, MERGED)
                .when(giveUp(ASKED, MergeRequestEnd.REFUSED))
                .thenNothingNew();
    }

    @Test
    void only_what_is_merged_is_undone() {
        aMerge().given(REQUESTED).when(BACK).thenRejected(new NotMerged(MERGE));
        aMerge().given(REQUESTED, MERGED, UNDOING_REQUESTED, UNDONE).when(BACK).thenRejected(new NotMerged(MERGE));
        aMerge().given(REQUESTED, MERGED).when(UNDOING).thenRejected(new NotAwaited(ASKED_BACK));
        aMerge().when(MERGING).thenRejected(new NoSuchMerge(MERGE));
        aMerge().when(BACK).thenRejected(new NoSuchMerge(MERGE));
    }

    @Test
    void a_record_is_not_merged_with_itself() {
        aMerge().when(new RequestMerge(MERGE, ASHA, ASHA, NORTH, ASKED, "desk", APRIL_1))
                .thenRejected(new SameRecord(ASHA));
    }

    @Test
    void what_went_into_another_record_is_merged_no_more_in_neither_place_nor_later() {
        aMerge(Map.of(BEN, CARA)).when(REQUEST).thenRejected(new MergedAlready(BEN, CARA));
        aMerge(Map.of(ASHA, CARA)).when(REQUEST).thenRejected(new MergedAlready(ASHA, CARA));
        aMerge(Map.of(ASHA, BEN)).when(REQUEST).thenRejected(new MergedAlready(ASHA, BEN));
        aMerge(Map.of(BEN, CARA)).given(REQUESTED).when(MERGING).thenRejected(new MergedAlready(BEN, CARA));
    }

    private static GiveUpMergeRequest giveUp(ApprovalId approval, MergeRequestEnd because) {
        return new GiveUpMergeRequest(MERGE, approval, because, APRIL_1);
    }

    private static Spec<Merge, MergeCommand, MergeEvent> aMerge() {
        return aMerge(Map.of());
    }

    private static Spec<Merge, MergeCommand, MergeEvent> aMerge(Map<PatientId, PatientId> goneInto) {
        return new Spec<>(
                new Merge.Unrequested(),
                Merge::after,
                (merge, command) -> MergeDecider.decide(merge, command, goneInto));
    }
}
