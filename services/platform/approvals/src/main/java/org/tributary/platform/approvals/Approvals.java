package org.tributary.platform.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tributary.events.ApprovalId;
import org.tributary.events.ApprovalKey;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SubjectId;
import org.tributary.platform.approvals.ApprovalView.Answer;
import org.tributary.platform.jdbc.Columns;
import org.tributary.platform.jdbc.RowMappers;
import org.tributary.platform.kernel.PersonalColumns;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Page;

/** Reads for callers what waits for a second person; that of other clinics does not exist for them, and the chain's for who acts at one. */
public final class Approvals {

    static final String REASON = "approval.reason";
    static final String NAME = "approval.name";
    static final String REGISTRATION = "approval.registration";
    static final String REFUSAL_REASON = "approval.refusal_reason";

    private static final String VISIBLE = """
            select * from approval where (:everywhere or clinic_id = any (cast(:clinics as uuid[])))
            """;

    private final JdbcClient db;
    private final PersonalColumns personal;
    private final ApprovalKinds kinds;

    Approvals(JdbcClient db, PersonalColumns personal, ApprovalKinds kinds) {
        this.db = db;
        this.personal = personal;
        this.kinds = kinds;
    }

    /**
     * One request.
     *
     * @throws NotFound if it is not this caller's to see
     */
    ApprovalView get(ApprovalId id, Caller caller) {
        return visibleTo(caller, "and approval_id = :id")
                .param("id", id)
                .query((row, _) -> view(row, caller))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is open, the oldest first. */
    Page<ApprovalView> open(@Nullable ClinicId clinic, @Nullable ApprovalId after, int limit, Caller caller) {
        var found = visibleTo(caller, """
                and status = 'OPEN'
                and (cast(:clinic as uuid) is null or clinic_id = :clinic)
                and (cast(:after as uuid) is null or approval_id > :after)
                order by approval_id
                limit :limit
                """)
                .param("clinic", clinic)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, _) -> view(row, caller))
                .list();
        return Page.of(found, limit, ApprovalView::approvalId);
    }

    /** Everything that was ever asked about some patients, whoever asks. */
    public List<ApprovalId> idsAbout(Collection<PatientId> patients) {
        return db.sql("select approval_id from approval where patient_id = any (:patients)")
                .param("patients", patients)
                .query(RowMappers.of(ApprovalId.class))
                .list();
    }

    private StatementSpec visibleTo(Caller caller, String more) {
        return db.sql(VISIBLE + more)
                .param("everywhere", caller.clinics() instanceof ClinicScope.All)
                .param("clinics", caller.clinics().forSql());
    }

    private ApprovalView view(ResultSet row, Caller caller) throws SQLException {
        var key = Columns.get(row, "sealed_for", ApprovalKey.class);
        var kind = Columns.get(row, "kind", String.class);
        var requestedBy = Columns.get(row, "requested_by", String.class);
        var mayKnowWhy =
                requestedBy.equals(caller.subject()) || !Collections.disjoint(kinds.approversOf(kind), caller.roles());
        return new ApprovalView(
                Columns.get(row, "approval_id", ApprovalId.class),
                kind,
                Columns.get(row, "subject_id", SubjectId.class),
                Columns.find(row, "clinic_id", ClinicId.class),
                Columns.find(row, "patient_id", PatientId.class),
                Columns.get(row, "status", ApprovalStatus.class),
                requestedBy,
                Columns.get(row, "requested_at", Instant.class),
                mayKnowWhy ? open(row, "reason", REASON, key) : null,
                Columns.get(row, "expires_at", Instant.class),
                Columns.find(row, "closed_at", Instant.class),
                answer(row, key, mayKnowWhy));
    }

    private @Nullable Answer answer(ResultSet row, ApprovalKey key, boolean mayKnowWhy) throws SQLException {
        var by = row.getString("answered_by");
        return by == null
                ? null
                : new Answer(
                        by,
                        open(row, "name", NAME, key),
                        open(row, "registration", REGISTRATION, key),
                        mayKnowWhy ? open(row, "refusal_reason", REFUSAL_REASON, key) : null);
    }

    private @Nullable String open(ResultSet row, String column, String name, ApprovalKey key) throws SQLException {
        return personal.open(key, name, row.getBytes(column), String.class);
    }
}
