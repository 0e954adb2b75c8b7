package org.tributary.clinicalrecord.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tributary.clinicalrecord.merge.MergeCommand.GiveUpMergeRequest;
import org.tributary.clinicalrecord.merge.MergeCommand.MergeRecords;
import org.tributary.clinicalrecord.merge.MergeCommand.UndoMerge;
import org.tributary.events.ApprovalId;
import org.tributary.events.MergeId;
import org.tributary.events.SubjectId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestEnd;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.web.Role;

/**
 * Two records become one, or two again, only once a clinic manager agrees that they are one person's, or two persons'.
 *
 * @param granted what follows when they agree
 */
record MergeKind(String name, Granted granted) implements ApprovalKind {

    static final MergeKind MERGE = new MergeKind("record-merge", MergeRecords::new);
    static final MergeKind UNDOING = new MergeKind("record-merge-undoing", UndoMerge::new);

    /** Of a merge, by whose approval, by whom and when. */
    interface Granted {
        MergeCommand command(MergeId merge, ApprovalId approval, String by, Instant at);
    }

    @Override
    public Set<Role> approvers() {
        return Set.of(Role.CLINIC_MANAGER);
    }

    @Override
    public Duration openFor() {
        return Duration.ofDays(14);
    }

    @Override
    public MergeCommand commandAfter(Settled settled, Instant at) {
        return switch (settled) {
            case ApprovalGranted e -> granted.command(merge(e.subjectId()), e.approvalId(), e.by(), at);
            case ApprovalRefused e ->
                new GiveUpMergeRequest(merge(e.subjectId()), e.approvalId(), MergeRequestEnd.REFUSED, at);
            case ApprovalExpired e ->
                new GiveUpMergeRequest(merge(e.subjectId()), e.approvalId(), MergeRequestEnd.NOT_APPROVED_IN_TIME, at);
        };
    }

    private static MergeId merge(SubjectId subject) {
        return new MergeId(subject.value());
    }
}
