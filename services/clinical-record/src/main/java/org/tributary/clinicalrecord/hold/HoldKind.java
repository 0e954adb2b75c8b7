package org.tributary.clinicalrecord.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tributary.clinicalrecord.hold.HoldCommand.GiveUpHoldRequest;
import org.tributary.clinicalrecord.hold.HoldCommand.LiftHold;
import org.tributary.clinicalrecord.hold.HoldCommand.SetHold;
import org.tributary.events.ApprovalId;
import org.tributary.events.HoldId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.events.clinicalrecord.RequestEnd;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.web.Role;

/**
 * A hold is set and lifted only once a clinic manager or another administrator of the chain agrees.
 *
 * @param granted what follows when they agree
 */
record HoldKind(String name, Granted granted) implements ApprovalKind {

    static final HoldKind HOLD = new HoldKind("hold", SetHold::new);
    static final HoldKind LIFTING = new HoldKind("hold-lifting", LiftHold::new);

    /** Of a hold, by whose approval, by whom and when. */
    interface Granted {
        HoldCommand command(HoldId hold, ApprovalId approval, String by, Instant at);
    }

    @Override
    public Set<Role> approvers() {
        return Set.of(Role.CLINIC_MANAGER, Role.CHAIN_ADMIN);
    }

    @Override
    public Duration openFor() {
        return Duration.ofDays(14);
    }

    @Override
    public HoldCommand commandAfter(Settled settled, Instant at) {
        var hold = new HoldId(settled.subjectId().value());
        return switch (settled) {
            case ApprovalGranted e -> granted.command(hold, e.approvalId(), e.by(), at);
            case ApprovalRefused e -> new GiveUpHoldRequest(hold, e.approvalId(), RequestEnd.REFUSED, at);
            case ApprovalExpired e -> new GiveUpHoldRequest(hold, e.approvalId(), RequestEnd.NOT_APPROVED_IN_TIME, at);
        };
    }
}
