package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentCommand.ApproveException;
import org.tributary.booking.appointment.AppointmentCommand.GiveUpException;
import org.tributary.events.AppointmentId;
import org.tributary.events.SubjectId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.platform.approvals.ApprovalKind;
import org.tributary.platform.web.Role;

/** A visit against rules of the house needs a second person of the clinic. */
@Component
class HouseExceptionKind implements ApprovalKind {

    static final String NAME = "house-exception";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> approvers() {
        return Set.of(Role.FRONT_DESK, Role.CLINIC_MANAGER);
    }

    /** Meanwhile the time is nobody else's. */
    @Override
    public Duration openFor() {
        return Duration.ofHours(24);
    }

    @Override
    public AppointmentCommand commandAfter(Settled settled, Instant at) {
        return switch (settled) {
            case ApprovalGranted e -> new ApproveException(visit(e.subjectId()), e.approvalId(), e.by(), at);
            case ApprovalRefused e -> new GiveUpException(visit(e.subjectId()), e.approvalId(), e.reason(), at);
            case ApprovalExpired e -> new GiveUpException(visit(e.subjectId()), e.approvalId(), null, at);
        };
    }

    private static AppointmentId visit(SubjectId subject) {
        return new AppointmentId(subject.value());
    }
}
