package org.tributary.platform.approvals;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;
import org.tributary.platform.kernel.PersonalColumns;

/** What waits for a second person and what became of it, written in the transaction of the fact. */
@ProcessingGroup("approvals")
class ApprovalProjection {

    private final JdbcClient db;
    private final PersonalColumns personal;

    ApprovalProjection(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    @EventHandler
    void on(ApprovalEvent event, @Timestamp Instant at) {
        switch (event) {
            case ApprovalRequested e -> open(e, at);
            case ApprovalGranted e -> grant(e, at);
            case ApprovalRefused e -> refuse(e, at);
            case ApprovalExpired e -> close(e, ApprovalStatus.EXPIRED, at);
            case ApprovalWithdrawn e -> close(e, ApprovalStatus.WITHDRAWN, at);
        }
    }

    private void open(ApprovalRequested e, Instant at) {
        db.sql("""
                insert into approval (approval_id, kind, subject_id, clinic_id, patient_id, sealed_for, status,
                    requested_by, requested_at, reason, expires_at)
                values (:approvalId, :kind, :subjectId, :clinicId, :patientId, :key, 'OPEN',
                    :requestedBy, :at, :reason, :expiresAt)
                """)
                .param("approvalId", e.approvalId())
                .param("kind", e.kind())
                .param("subjectId", e.subjectId())
                .param("clinicId", e.clinicId())
                .param("patientId", e.patientId())
                .param("key", e.key())
                .param("requestedBy", e.requestedBy())
                .param("at", at)
                .param("reason", personal.seal(e.key(), Approvals.REASON, e.reason()))
                .param("expiresAt", e.expiresAt())
                .update();
    }

    private void grant(ApprovalGranted e, Instant at) {
        db.sql("""
                update approval set status = 'GRANTED', closed_at = :at, answered_by = :by, name = :name,
                    registration = :registration
                where approval_id = :approvalId
                """)
                .param("approvalId", e.approvalId())
                .param("at", at)
                .param("by", e.by())
                .param("name", personal.seal(e.key(), Approvals.NAME, e.name()))
                .param("registration", personal.seal(e.key(), Approvals.REGISTRATION, e.registration()))
                .update();
    }

    private void refuse(ApprovalRefused e, Instant at) {
        db.sql("""
                update approval set status = 'REFUSED', closed_at = :at, answered_by = :by, refusal_reason = :reason
                where approval_id = :approvalId
                """)
                .param("approvalId", e.approvalId())
                .param("at", at)
                .param("by", e.by())
                .param("reason", personal.seal(e.key(), Approvals.REFUSAL_REASON, e.reason()))
                .update();
    }

    private void close(ApprovalEvent e, ApprovalStatus status, Instant at) {
        db.sql("update approval set status = :status, closed_at = :at where approval_id = :approvalId")
                .param("approvalId", e.approvalId())
                .param("status", status)
                .param("at", at)
                .update();
    }
}
