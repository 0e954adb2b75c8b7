package org.tributary.platform.approvals;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalKey;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;
import org.tributary.platform.approvals.Approval.Closed;
import org.tributary.platform.approvals.Approval.Existing;
import org.tributary.platform.approvals.Approval.Granted;
import org.tributary.platform.approvals.Approval.Open;
import org.tributary.platform.approvals.Approval.Refused;
import org.tributary.platform.approvals.Approval.Unrequested;
import org.tributary.platform.approvals.ApprovalCommand.ExpireApproval;
import org.tributary.platform.approvals.ApprovalCommand.GrantApproval;
import org.tributary.platform.approvals.ApprovalCommand.RefuseApproval;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.approvals.ApprovalCommand.WithdrawApproval;
import org.tributary.platform.approvals.ApprovalRejection.AlreadyClosed;
import org.tributary.platform.approvals.ApprovalRejection.MayNotApprove;
import org.tributary.platform.approvals.ApprovalRejection.NothingRequested;
import org.tributary.platform.approvals.ApprovalRejection.StillOpen;
import org.tributary.platform.approvals.ApprovalRejection.Why;
import org.tributary.platform.kernel.Appearance;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.Role;

/** Who may be the second person, and until when. */
final class ApprovalDecider {

    private ApprovalDecider() {}

    /** What of its kind an approval is judged by. */
    record Terms(Set<Role> approvers, Duration openFor) {

        /** Of what nobody asked for. */
        static final Terms OF_NOTHING = new Terms(Set.of(), Duration.ZERO);

        static Terms of(ApprovalKind kind) {
            return new Terms(kind.approvers(), kind.openFor());
        }
    }

    static Decision<ApprovalEvent> decide(Approval approval, ApprovalCommand command, Terms terms) {
        return switch (new Asked(approval, command)) {
            case Asked(Unrequested _, RequestApproval c) -> accepted(requested(c, terms));
            case Asked(Existing _, RequestApproval _) -> alreadyDone();
            case Asked(Unrequested _, ApprovalCommand c) -> rejected(new NothingRequested(c.approvalId()));

            case Asked(Existing e, GrantApproval c) ->
                objection(e.request(), c.by(), terms)
                        .<Decision<ApprovalEvent>>map(Decision::rejected)
                        .orElseGet(() -> grant(e, c));
            case Asked(Existing e, RefuseApproval c) ->
                objection(e.request(), c.by(), terms)
                        .<Decision<ApprovalEvent>>map(Decision::rejected)
                        .orElseGet(() -> refuse(e, c));

            case Asked(Open o, ExpireApproval c) ->
                isOver(o, c.at())
                        ? accepted(expired(o.request()))
                        : rejected(new StillOpen(o.request().expiresAt()));
            case Asked(Closed _, ExpireApproval _) -> alreadyDone();

            case Asked(Open o, WithdrawApproval _) -> accepted(withdrawn(o.request()));
            case Asked(Closed _, WithdrawApproval _) -> alreadyDone();
        };
    }

    /** Another clinic's does not exist for them; after that, what they are weighs more than how it stands. */
    private static Optional<ApprovalRejection> objection(ApprovalRequested asked, Caller by, Terms terms) {
        if (!exists(asked, by)) {
            return Optional.of(new NothingRequested(asked.approvalId()));
        }
        return Optional.ofNullable(hindrance(asked, by, terms)).map(why -> new MayNotApprove(why, terms.approvers()));
    }

    private static boolean exists(ApprovalRequested asked, Caller by) {
        return asked.clinicId() == null ? by.clinics() instanceof ClinicScope.All : by.sees(asked.clinicId());
    }

    private static @Nullable Why hindrance(ApprovalRequested asked, Caller by, Terms terms) {
        if (!by.isPerson()) {
            return Why.PROGRAM;
        }
        if (Appearance.areAlike(asked.requestedBy(), by.subject())) {
            return Why.OWN_REQUEST;
        }
        return Collections.disjoint(terms.approvers(), by.roles()) ? Why.ROLE : null;
    }

    private static Decision<ApprovalEvent> grant(Existing approval, GrantApproval c) {
        return switch (approval) {
            case Open o when isOver(o, c.at()) -> rejected(new AlreadyClosed(ApprovalStatus.EXPIRED));
            case Open o -> accepted(granted(o.request(), c.by()));
            case Granted g when g.by().equals(c.by().subject()) -> alreadyDone();
            case Closed closed -> rejected(new AlreadyClosed(closed.status()));
        };
    }

    private static Decision<ApprovalEvent> refuse(Existing approval, RefuseApproval c) {
        return switch (approval) {
            case Open o when isOver(o, c.at()) -> rejected(new AlreadyClosed(ApprovalStatus.EXPIRED));
            case Open o -> accepted(refused(o.request(), c));
            case Refused r when r.by().equals(c.by().subject()) -> alreadyDone();
            case Closed closed -> rejected(new AlreadyClosed(closed.status()));
        };
    }

    private static boolean isOver(Open open, Instant at) {
        return !at.isBefore(open.request().expiresAt());
    }

    private static ApprovalRequested requested(RequestApproval c, Terms terms) {
        var whose = c.patientId() == null ? c.approvalId() : c.patientId();
        var over = c.at().plus(terms.openFor());
        return new ApprovalRequested(
                c.approvalId(),
                new ApprovalKey(whose.value()),
                c.kind(),
                c.subjectId(),
                c.clinicId(),
                c.patientId(),
                c.requestedBy(),
                c.reason(),
                c.uselessFrom() == null || over.isBefore(c.uselessFrom()) ? over : c.uselessFrom());
    }

    private static ApprovalGranted granted(ApprovalRequested asked, Caller by) {
        return new ApprovalGranted(
                asked.approvalId(),
                asked.key(),
                asked.kind(),
                asked.subjectId(),
                asked.clinicId(),
                asked.patientId(),
                by.subject(),
                by.name(),
                by.registration());
    }

    private static ApprovalRefused refused(ApprovalRequested asked, RefuseApproval c) {
        return new ApprovalRefused(
                asked.approvalId(),
                asked.key(),
                asked.kind(),
                asked.subjectId(),
                asked.clinicId(),
                asked.patientId(),
                c.by().subject(),
                c.reason());
    }

    private static ApprovalExpired expired(ApprovalRequested asked) {
        return new ApprovalExpired(
                asked.approvalId(), asked.key(), asked.kind(), asked.subjectId(), asked.clinicId(), asked.patientId());
    }

    private static ApprovalWithdrawn withdrawn(ApprovalRequested asked) {
        return new ApprovalWithdrawn(
                asked.approvalId(), asked.key(), asked.kind(), asked.subjectId(), asked.clinicId(), asked.patientId());
    }

    private record Asked(Approval approval, ApprovalCommand command) {}
}
