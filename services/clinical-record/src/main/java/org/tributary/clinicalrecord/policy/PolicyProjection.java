package org.tributary.clinicalrecord.policy;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;

/** The versions of the clinical policy and where each stands, written in the transaction of the fact. */
@Component
@ProcessingGroup("clinical-record.policies")
class PolicyProjection {

    private final JdbcClient db;

    PolicyProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(PolicyEvent event, @Timestamp Instant at) {
        switch (event) {
            case PolicyProposed e ->
                db.sql("""
                        insert into policy (policy_id, version, document, status, proposed_by, proposed_at)
                        values (:policy, :version, :document, 'PROPOSED', :by, :at)
                        """)
                        .param("policy", e.policyId())
                        .param("version", e.version())
                        .param("document", e.document())
                        .param("by", e.by())
                        .param("at", at)
                        .update();
            case PolicyTrialStarted _ -> {} // where a version stands is the same
            case RatificationRequested e ->
                db.sql("""
                        update policy set status = 'AWAITING_RATIFICATION', effective_from = :from, approval_id = :approval
                        where policy_id = :policy
                        """)
                        .param("policy", e.policyId())
                        .param("from", e.effectiveFrom())
                        .param("approval", e.approvalId())
                        .update();
            case PolicyRatified e ->
                db.sql("""
                        update policy
                        set status = 'RATIFIED', effective_from = :from, ratified_by = :by, ratified_at = :at
                        where policy_id = :policy
                        """)
                        .param("policy", e.policyId())
                        .param("from", e.effectiveFrom())
                        .param("by", e.by())
                        .param("at", at)
                        .update();
            case RatificationGivenUp e ->
                db.sql("""
                        update policy set status = 'PROPOSED', effective_from = null, approval_id = null
                        where policy_id = :policy
                        """).param("policy", e.policyId()).update();
        }
    }
}
