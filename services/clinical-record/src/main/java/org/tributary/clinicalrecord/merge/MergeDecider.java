package org.tributary.clinicalrecord.merge;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.merge.Merge.AwaitingApproval;
import org.tributary.clinicalrecord.merge.Merge.AwaitingUndoing;
import org.tributary.clinicalrecord.merge.Merge.Existing;
import org.tributary.clinicalrecord.merge.Merge.Merged;
import org.tributary.clinicalrecord.merge.Merge.Undone;
import org.tributary.clinicalrecord.merge.Merge.Unrequested;
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
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;
import org.tributary.platform.kernel.Decision;

/** All rules about a merge. A record that went into another one is merged no more; one that others went into may be. */
final class MergeDecider {

    private MergeDecider() {}

    /**
     * One line for each meaningful pair of state and command.
     *
     * @param goneInto of the two records those that went into another one, and under which the person goes on
     */
    static Decision<MergeEvent> decide(Merge merge, MergeCommand command, Map<PatientId, PatientId> goneInto) {
        return switch (new Asked(merge, command)) {
            case Asked(Unrequested _, RequestMerge c) ->
                objection(c.survivor(), c.from(), goneInto)
                        .<Decision<MergeEvent>>map(Decision::rejected)
                        .orElseGet(() -> accepted(new MergeRequested(
                                c.mergeId(), c.survivor(), c.clinicId(), c.from(), c.approvalId(), c.by())));
            case Asked(Unrequested _, MergeCommand c) -> rejected(new NoSuchMerge(c.mergeId()));
            case Asked(Existing _, RequestMerge _) -> alreadyDone();

            case Asked(AwaitingApproval m, MergeRecords c)
            when m.request().approvalId().equals(c.approvalId()) ->
                objection(m.request().patientId(), m.request().from(), goneInto)
                        .<Decision<MergeEvent>>map(Decision::rejected)
                        .orElseGet(() -> accepted(merged(m.request(), c)));
            case Asked(Merged m, MergeRecords c) when m.by().equals(c.approvalId()) -> alreadyDone();
            case Asked(Existing _, MergeRecords c) -> rejected(new NotAwaited(c.approvalId()));

            case Asked(Merged m, RequestUndoing c) -> accepted(undoing(m.request(), c));
            case Asked(AwaitingUndoing m, RequestUndoing _) -> rejected(new UndoingPending(m.approvalId()));
            case Asked(Existing m, RequestUndoing _) ->
                rejected(new NotMerged(m.request().mergeId()));

            case Asked(AwaitingUndoing m, UndoMerge c)
            when m.approvalId().equals(c.approvalId()) -> accepted(undone(m.request(), c));
            case Asked(Undone m, UndoMerge c) when m.by().equals(c.approvalId()) -> alreadyDone();
            case Asked(Existing _, UndoMerge c) -> rejected(new NotAwaited(c.approvalId()));

            case Asked(AwaitingApproval m, GiveUpMergeRequest c)
            when m.request().approvalId().equals(c.approvalId()) -> accepted(givenUp(m.request(), c));
            case Asked(AwaitingUndoing m, GiveUpMergeRequest c)
            when m.approvalId().equals(c.approvalId()) -> accepted(givenUp(m.request(), c));
            case Asked(Existing _, GiveUpMergeRequest _) -> alreadyDone();
        };
    }

    private static Optional<MergeRejection> objection(
            PatientId survivor, PatientId from, Map<PatientId, PatientId> goneInto) {
        return survivor.equals(from)
                ? Optional.of(new SameRecord(survivor))
                : Stream.of(survivor, from)
                        .filter(goneInto::containsKey)
                        .findFirst()
                        .map(record -> new MergedAlready(record, goneInto.getOrDefault(record, survivor)));
    }

    private static RecordsMerged merged(MergeRequested m, MergeRecords c) {
        return new RecordsMerged(m.mergeId(), m.patientId(), m.clinicId(), m.from(), c.approvalId(), c.by());
    }

    private static UndoingRequested undoing(MergeRequested m, RequestUndoing c) {
        return new UndoingRequested(
                m.mergeId(), m.patientId(), m.clinicId(), m.from(), c.approvalId(), c.by(), c.reason());
    }

    private static MergeUndone undone(MergeRequested m, UndoMerge c) {
        return new MergeUndone(m.mergeId(), m.patientId(), m.clinicId(), m.from(), c.approvalId(), c.by());
    }

    private static MergeRequestGivenUp givenUp(MergeRequested m, GiveUpMergeRequest c) {
        return new MergeRequestGivenUp(m.mergeId(), m.patientId(), m.clinicId(), m.from(), c.approvalId(), c.because());
    }

    private record Asked(Merge merge, MergeCommand command) {}
}
