package org.tributary.clinicalrecord.merge;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.merge.MergeView.Status;
import org.tributary.events.clinicalrecord.MergeEvent;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;

/** The merges and where each stands, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.merges")
class MergeProjection {

    private final JdbcClient db;

    MergeProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(MergeEvent event, @Timestamp Instant at) {
        switch (event) {
            case MergeRequested e ->
                db.sql("""
                        insert into merge (merge_id, survivor, from_id, clinic_id, status, approval_id, requested_by, requested_at)
                        values (:merge, :survivor, :from, :clinic, :status, :approval, :by, :at)
                        """)
                        .param("merge", e.mergeId())
                        .param("survivor", e.patientId())
                        .param("from", e.from())
                        .param("clinic", e.clinicId())
                        .param("status", Status.AWAITING_APPROVAL)
                        .param("approval", e.approvalId())
                        .param("by", e.by())
                        .param("at", at)
                        .update();
            case RecordsMerged e ->
                change(e, Status.MERGED, "merged_at = :at").param("at", at).update();
            case UndoingRequested e ->
                change(e, Status.UNDOING_REQUESTED, "approval_id = :approval")
                        .param("approval", e.approvalId())
                        .update();
            case MergeUndone e ->
                change(e, Status.UNDONE, "undone_at = :at").param("at", at).update();
            case MergeRequestGivenUp e ->
                db.sql("""
                        update merge set status = case status when 'AWAITING_APPROVAL' then 'GIVEN_UP' else 'MERGED' end
                        where merge_id = :merge
                        """).param("merge", e.mergeId()).update();
        }
    }

    private StatementSpec change(MergeEvent e, Status status, String more) {
        return db.sql("update merge set status = :status, %s where merge_id = :merge".formatted(more))
                .param("status", status)
                .param("merge", e.mergeId());
    }
}
