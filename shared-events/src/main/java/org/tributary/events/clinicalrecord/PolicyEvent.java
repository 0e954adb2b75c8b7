package org.tributary.events.clinicalrecord;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyId;
import org.tributary.events.PolicyTrialId;

/** What has happened to a version of the clinical policy. It belongs to the chain and tells of no patient. */
public sealed interface PolicyEvent extends Event {

    PolicyId policyId();

    /** By which every decision names it. */
    String version();

    @Override
    default PolicyId aggregateId() {
        return policyId();
    }

    @Override
    default PolicyId key() {
        return policyId();
    }

    @Override
    default @Nullable ClinicId clinicId() {
        return null;
    }

    @Override
    default @Nullable PatientId patientId() {
        return null;
    }

    /** Somebody proposes a version: the whole document, as JSON. It is longer than other texts. */
    @EventType("tributary.clinical-record.PolicyProposed.v1")
    record PolicyProposed(PolicyId policyId, String version, String document, String by) implements PolicyEvent {

        @Override
        public String toString() {
            return "PolicyProposed[" + policyId + ", " + version + "]";
        }
    }

    /**
     * Somebody tries it on the recorded past, which changes nothing; what comes of it is shown to whoever may ask.
     *
     * @param since only decisions from then on are decided again; absent: all
     * @param until no later ones; a visit after it is one to come
     */
    @EventType("tributary.clinical-record.PolicyTrialStarted.v1")
    record PolicyTrialStarted(
            PolicyId policyId,
            String version,
            PolicyTrialId trialId,
            @Nullable Instant since,
            Instant until,
            String by) implements PolicyEvent {}

    /** Somebody wants it to be in force from then on; a clinical lead has to ratify it. */
    @EventType("tributary.clinical-record.RatificationRequested.v1")
    record RatificationRequested(
            PolicyId policyId, String version, Instant effectiveFrom, ApprovalId approvalId, String by)
            implements PolicyEvent {}

    /** A clinical lead ratified it; their name and registration are kept with the approval. It is never changed any more. */
    @EventType("tributary.clinical-record.PolicyRatified.v1")
    record PolicyRatified(PolicyId policyId, String version, Instant effectiveFrom, ApprovalId approvalId, String by)
            implements PolicyEvent {}

    /** It was refused, or nobody answered in time; it may be asked for again. */
    @EventType("tributary.clinical-record.RatificationGivenUp.v1")
    record RatificationGivenUp(PolicyId policyId, String version, ApprovalId approvalId, RatificationEnd because)
            implements PolicyEvent {}

    /** Why a version was not ratified. */
    enum RatificationEnd {
        REFUSED,
        NOT_APPROVED_IN_TIME
    }
}
