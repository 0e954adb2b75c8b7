package org.tributary.clinicalrecord.erasure;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.erasure.ErasureView.Status;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;

/** The requests that somebody be erased and where each stands, written in the transaction of the fact. Why is kept in no view. */
@Component
@ProcessingGroup("clinical-record.erasures")
class ErasureProjection {

    private final JdbcClient db;

    ErasureProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(ErasureEvent event, @Timestamp Instant at) {
        switch (event) {
            case ErasureRequested e ->
                db.sql("""
                        insert into erasure (erasure_id, patient_id, clinic_id, status, approval_id, requested_by, requested_at)
                        values (:erasure, :patient, :clinic, :status, :approval, :by, :at)
                        """)
                        .param("erasure", e.erasureId())
                        .param("patient", e.patientId())
                        .param("clinic", e.clinicId())
                        .param("status", Status.AWAITING_APPROVAL)
                        .param("approval", e.approvalId())
                        .param("by", e.by())
                        .param("at", at)
                        .update();
            case ErasureApproved e -> settle(e, Status.ERASED, at);
            case ErasureRequestGivenUp e -> settle(e, Status.GIVEN_UP, null);
        }
    }

    private void settle(ErasureEvent e, Status status, @Nullable Instant erasedAt) {
        db.sql("update erasure set status = :status, erased_at = :erasedAt where erasure_id = :erasure")
                .param("status", status)
                .param("erasedAt", erasedAt)
                .param("erasure", e.erasureId())
                .update();
    }
}
