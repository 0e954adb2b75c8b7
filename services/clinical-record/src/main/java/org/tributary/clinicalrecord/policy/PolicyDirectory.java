package org.tributary.clinicalrecord.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.policy.PolicyView.Status;
import org.tributary.events.ApprovalId;
import org.tributary.events.PolicyId;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.web.NotFound;

/** Shows the versions of the clinical policy. */
@Component
public class PolicyDirectory {

    private final JdbcClient db;
    private final Policies policies;

    PolicyDirectory(JdbcClient db, Policies policies) {
        this.db = db;
        this.policies = policies;
    }

    /** All, the one that the release carries first and then as they were proposed; which is in force is told of an instant. */
    List<PolicyView> all(Instant at) {
        var inForce = policies.now().at(at).version();
        var proposed = db.sql("select * from policy order by proposed_at, policy_id")
                .query((row, _) -> view(row, inForce, false))
                .list();
        return Stream.concat(Stream.of(carried(inForce, false)), proposed.stream())
                .toList();
    }

    /**
     * One with its document.
     *
     * @throws NotFound if there is none
     */
    PolicyView get(String version, Instant at) {
        var inForce = policies.now().at(at).version();
        return version.equals(Policies.FIRST.version())
                ? carried(inForce, true)
                : db.sql("select * from policy where version = :version")
                        .param("version", version)
                        .query((row, _) -> view(row, inForce, true))
                        .optional()
                        .orElseThrow(NotFound::new);
    }

    /**
     * Which proposed version has this name.
     *
     * @throws NotFound if none has
     */
    public PolicyId idOf(String version) {
        return db.sql("select policy_id from policy where version = :version")
                .param("version", version)
                .query(RowMappers.of(PolicyId.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PolicyView carried(String inForce, boolean whole) {
        var policy = Policies.FIRST;
        return new PolicyView(
                null,
                policy.version(),
                Status.CARRIED,
                policy.version().equals(inForce),
                null,
                null,
                null,
                null,
                null,
                null,
                policy.author(),
                policy.ratification(),
                whole ? ClinicalPolicies.entries(ClinicalPolicies.firstDocument()) : null);
    }

    private static PolicyView view(ResultSet row, String inForce, boolean whole) throws SQLException {
        var version = Columns.get(row, "version", String.class);
        var document = Columns.get(row, "document", String.class);
        var policy = ClinicalPolicies.read(document);
        return new PolicyView(
                Columns.get(row, "policy_id", PolicyId.class),
                version,
                Columns.get(row, "status", Status.class),
                version.equals(inForce),
                Columns.find(row, "effective_from", Instant.class),
                Columns.get(row, "proposed_by", String.class),
                Columns.get(row, "proposed_at", Instant.class),
                Columns.find(row, "ratified_by", String.class),
                Columns.find(row, "ratified_at", Instant.class),
                Columns.find(row, "approval_id", ApprovalId.class),
                policy.author(),
                policy.ratification(),
                whole ? ClinicalPolicies.entries(document) : null);
    }
}
