package org.tributary.clinicalrecord.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.erasure.ErasureCommand.ErasePerson;
import org.tributary.clinicalrecord.erasure.ErasureCommand.GiveUpErasure;
import org.tributary.events.ErasureId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.events.clinicalrecord.RequestEnd;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.web.Role;

/** A person is erased only once a clinic manager or another administrator of the chain agrees. */
@Component
class ErasureKind implements ApprovalKind {

    static final String NAME = "erasure";

    @Override
    public String name() {
        return NAME;
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
    public ErasureCommand commandAfter(Settled settled, Instant at) {
        var erasure = new ErasureId(settled.subjectId().value());
        return switch (settled) {
            case ApprovalGranted e -> new ErasePerson(erasure, e.approvalId(), e.by(), at);
            case ApprovalRefused e -> new GiveUpErasure(erasure, e.approvalId(), RequestEnd.REFUSED, at);
            case ApprovalExpired e -> new GiveUpErasure(erasure, e.approvalId(), RequestEnd.NOT_APPROVED_IN_TIME, at);
        };
    }
}
