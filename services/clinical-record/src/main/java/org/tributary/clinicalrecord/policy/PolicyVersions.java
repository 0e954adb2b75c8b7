package org.tributary.clinicalrecord.policy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.policy.PolicyRejection.PolicyVersionTaken;
import org.tributary.events.PolicyId;
import org.tributary.platform.kernel.RejectedException;

/** Which document each version's name stands for: one, for ever. */
@Component
class PolicyVersions {

    private final JdbcClient db;

    PolicyVersions(JdbcClient db) {
        this.db = db;
    }

    /**
     * Takes a name, in the transaction of the proposal.
     *
     * @throws RejectedException with {@link PolicyVersionTaken} if it is another document's
     */
    void claim(String version, PolicyId policy) {
        // whoever comes second waits for the first, and then finds its row
        var taken = db.sql(
                        "insert into policy_version (version, policy_id) values (:version, :policy) on conflict do nothing")
                .param("version", version)
                .param("policy", policy)
                .update();
        if (taken == 0 || version.equals(Policies.FIRST.version())) {
            throw new RejectedException(new PolicyVersionTaken(version));
        }
    }
}
