package org.tributary.platform.approvals;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.http.ProblemDetail;
import org.tributary.platform.approvals.ApprovalRejection.AlreadyClosed;
import org.tributary.platform.approvals.ApprovalRejection.MayNotApprove;
import org.tributary.platform.approvals.ApprovalRejection.NothingRequested;
import org.tributary.platform.approvals.ApprovalRejection.StillOpen;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;
import org.tributary.platform.web.Role;

/** How each refusal reads over HTTP (RFC 9457). */
class ApprovalProblems implements ProblemMapping<ApprovalRejection> {

    @Override
    public ProblemDetail toProblem(ApprovalRejection rejection) {
        return switch (rejection) {
            case NothingRequested _ -> Problem.of(NOT_FOUND, "not-found", "There is no such request");
            case MayNotApprove r ->
                Problem.of(
                                FORBIDDEN,
                                "may-not-approve",
                                "A second person is wanted: somebody else, in one of these roles")
                        .with("why", r.why())
                        .with(
                                "roles",
                                r.roles().stream().map(Role::claim).sorted().toList());
            case AlreadyClosed r ->
                Problem.of(CONFLICT, "approval-closed", "It waits for no answer any more")
                        .with("approvalStatus", r.status());
            case StillOpen r ->
                Problem.of(CONFLICT, "not-over-yet", "It is not over yet").with("until", r.expiresAt());
        };
    }

    @Override
    public Class<ApprovalRejection> of() {
        return ApprovalRejection.class;
    }
}
