package org.tributary.clinicalrecord.hold;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.hold.HoldView.Status;
import org.tributary.events.clinicalrecord.HoldEvent;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLifted;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLiftingRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequestGivenUp;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldSet;
import org.tributary.platform.kernel.PersonalColumns;

/** The holds and where each stands, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.holds")
class HoldProjection {

    private final JdbcClient db;
    private final PersonalColumns personal;

    HoldProjection(JdbcClient db, PersonalColumns personal) {
        this.db = db;
        this.personal = personal;
    }

    @EventHandler
    void on(HoldEvent event, @Timestamp Instant at) {
        switch (event) {
            case HoldRequested e -> add(e, at);
            case HoldSet e ->
                change(e, Status.IN_FORCE, "set_at = :at").param("at", at).update();
            case HoldLiftingRequested e ->
                change(e, Status.LIFTING_REQUESTED, "approval_id = :approval")
                        .param("approval", e.approvalId())
                        .update();
            case HoldLifted e ->
                change(e, Status.LIFTED, "lifted_at = :at").param("at", at).update();
            case HoldRequestGivenUp e -> db.sql("""
                        update hold set status = case status when 'AWAITING_APPROVAL' then 'GIVEN_UP' else 'IN_FORCE' end
                        where hold_id = :hold
                        """).param("hold", e.holdId()).update();
        }
    }

    private void add(HoldRequested e, Instant at) {
        db.sql("""
                insert into hold (hold_id, patient_id, clinic_id, status, approval_id, requested_by, requested_at,
                    held_until, name, reason)
                values (:hold, :patient, :clinic, :status, :approval, :by, :at, :until, :name, :reason)
                """)
                .param("hold", e.holdId())
                .param("patient", e.patientId())
                .param("clinic", e.clinicId())
                .param("status", Status.AWAITING_APPROVAL)
                .param("approval", e.approvalId())
                .param("by", e.by())
                .param("at", at)
                .param("until", e.until())
                .param("name", personal.seal(e.patientId(), Holds.NAME, e.name()))
                .param("reason", personal.seal(e.patientId(), Holds.REASON, e.reason()))
                .update();
    }

    private StatementSpec change(HoldEvent e, Status status, String more) {
        return db.sql("update hold set status = :status, %s where hold_id = :hold".formatted(more))
                .param("status", status)
                .param("hold", e.holdId());
    }
}
