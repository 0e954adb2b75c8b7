package org.tributary.clinicalrecord.trial;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientPasts;
import org.tributary.clinicalrecord.trial.PolicyTrialView.State;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;

/** The beginning of each trial, written in the transaction in which it was asked for. */
@Component
@ProcessingGroup("clinical-record.policy-trials")
class PolicyTrialProjection {

    private final JdbcClient db;
    private final PatientPasts patients;

    PolicyTrialProjection(JdbcClient db, PatientPasts patients) {
        this.db = db;
        this.patients = patients;
    }

    @EventHandler
    void on(PolicyEvent event) {
        switch (event) {
            case PolicyTrialStarted e -> start(e);
            case PolicyProposed _, RatificationRequested _, PolicyRatified _, RatificationGivenUp _ -> {
                // a version is tried wherever it stands
            }
        }
    }

    private void start(PolicyTrialStarted e) {
        db.sql("""
                insert into policy_trial (trial_id, policy_id, version, since, started_by, started_at, state, patients)
                values (:trial, :policy, :version, :since, :by, :at, :state, :patients)
                """)
                .param("trial", e.trialId())
                .param("policy", e.policyId())
                .param("version", e.version())
                .param("since", e.since())
                .param("by", e.by())
                .param("at", e.until())
                .param("state", State.RUNNING)
                .param("patients", patients.patients())
                .update();
    }
}
