package org.tributary.clinicalrecord.policy;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.PolicyTimeline.InForce;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.events.Limits;
import org.tributary.events.PolicyId;
import org.tributary.platform.jdbc.RowMappers;

/**
 * Tells by which versions of the clinical policy is judged. Which these are is asked of the database each time, in the
 * transaction of whoever judges: what another instance has judged by was ratified before, and is found. Only what never changes is
 * kept, the documents.
 */
@Component
public class Policies {

    /** What a decision relies on, and what a ratification changes: see {@code DecisionLocks}. */
    public static final PolicyId TIMELINE = PolicyId.of("00000000-0000-7000-8000-000000000000");

    /** The version that this release carries. */
    static final ClinicalPolicy FIRST = ClinicalPolicies.first();

    /** As long as nobody has ratified another. */
    public static final PolicyTimeline CARRIED = PolicyTimeline.of(FIRST);

    private final JdbcClient db;
    private final Map<PolicyId, ClinicalPolicy> documents = new ConcurrentHashMap<>();

    Policies(JdbcClient db) {
        this.db = db;
    }

    /** All that were ratified. */
    public PolicyTimeline now() {
        return asKnownAt(Limits.LAST_MOMENT);
    }

    /** Those that had been ratified up to an instant, that instant included. */
    public PolicyTimeline asKnownAt(Instant knownAt) {
        var ratified = db.sql("""
                select policy_id, effective_from from policy
                where ratified_at <= :knownAt
                order by ratified_at, policy_id
                """)
                .param("knownAt", knownAt)
                .query(RowMappers.of(Ratified.class))
                .list();
        return new PolicyTimeline(Stream.concat(
                        CARRIED.versions().stream(),
                        ratified.stream().map(version -> new InForce(of(version.policyId()), version.effectiveFrom())))
                .toList());
    }

    /** A version that somebody proposed, whether it was ratified or not. */
    public ClinicalPolicy of(PolicyId id) {
        return documents.computeIfAbsent(
                id,
                _ -> ClinicalPolicies.read(db.sql("select document from policy where policy_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()));
    }

    record Ratified(PolicyId policyId, Instant effectiveFrom) {}
}
