package org.tributary.clinicalrecord.policy;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.policy.PolicyRejection.AlreadyRatified;
import org.tributary.clinicalrecord.policy.PolicyRejection.EffectiveInThePast;
import org.tributary.clinicalrecord.policy.PolicyRejection.InvalidDocument;
import org.tributary.clinicalrecord.policy.PolicyRejection.NoSuchPolicy;
import org.tributary.clinicalrecord.policy.PolicyRejection.NotAwaited;
import org.tributary.clinicalrecord.policy.PolicyRejection.PolicyVersionTaken;
import org.tributary.clinicalrecord.policy.PolicyRejection.RatificationPending;
import org.tributary.clinicalrecord.policy.PolicyRejection.SinceInTheFuture;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about a version of the clinical policy reads over HTTP. */
@Component
class PolicyProblems implements ProblemMapping<PolicyRejection> {

    @Override
    public ProblemDetail toProblem(PolicyRejection rejection) {
        return switch (rejection) {
            case InvalidDocument r ->
                Problem.of(UNPROCESSABLE_CONTENT, "invalid-policy", "The document is no policy, or an unsafe one")
                        .with("says", r.says())
                        .with("line", r.line())
                        .with("text", r.text());
            case PolicyVersionTaken r ->
                Problem.of(CONFLICT, "policy-version-taken", "Another document has this version's name")
                        .with("version", r.version());
            case EffectiveInThePast r ->
                Problem.of(UNPROCESSABLE_CONTENT, "effective-in-the-past", "No version is in force before today")
                        .with("today", r.today());
            case SinceInTheFuture r ->
                Problem.of(UNPROCESSABLE_CONTENT, "since-in-the-future", "A version is tried on what was recorded")
                        .with("now", r.now());
            case RatificationPending r ->
                Problem.of(CONFLICT, "ratification-pending", "It waits for a clinical lead, from another day on")
                        .with("approvalId", r.approvalId());
            case AlreadyRatified r ->
                Problem.of(CONFLICT, "policy-ratified", "A version that was ratified is never changed")
                        .with("version", r.version());
            case NoSuchPolicy _, NotAwaited _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
        };
    }

    @Override
    public Class<PolicyRejection> of() {
        return PolicyRejection.class;
    }
}
