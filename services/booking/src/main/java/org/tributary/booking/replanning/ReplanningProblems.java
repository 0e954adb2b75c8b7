package org.tributary.booking.replanning;

import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.replanning.ReplanningRejection.PlanChanged;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class ReplanningProblems implements ProblemMapping<ReplanningRejection> {

    @Override
    public ProblemDetail toProblem(ReplanningRejection rejection) {
        return switch (rejection) {
            case PlanChanged _ ->
                Problem.of(PRECONDITION_FAILED, "plan-changed", "The plan is not the one that was previewed any more");
        };
    }

    @Override
    public Class<ReplanningRejection> of() {
        return ReplanningRejection.class;
    }
}
