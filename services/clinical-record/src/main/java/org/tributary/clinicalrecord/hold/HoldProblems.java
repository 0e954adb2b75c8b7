package org.tributary.clinicalrecord.hold;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.hold.HoldRejection.HoldOver;
import org.tributary.clinicalrecord.hold.HoldRejection.LiftingPending;
import org.tributary.clinicalrecord.hold.HoldRejection.NoSuchHold;
import org.tributary.clinicalrecord.hold.HoldRejection.NotAwaited;
import org.tributary.clinicalrecord.hold.HoldRejection.NotInForce;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about a hold reads over HTTP. */
@Component
class HoldProblems implements ProblemMapping<HoldRejection> {

    @Override
    public ProblemDetail toProblem(HoldRejection rejection) {
        return switch (rejection) {
            case NoSuchHold _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case HoldOver r ->
                Problem.of(UNPROCESSABLE_CONTENT, "hold-over", "The hold would be over already")
                        .with("until", r.until());
            case NotInForce _ -> Problem.of(CONFLICT, "hold-not-in-force", "The hold keeps nobody");
            case LiftingPending r ->
                Problem.of(CONFLICT, "lifting-pending", "The lifting waits for a second person already")
                        .with("approvalId", r.approvalId());
            case NotAwaited _ -> Problem.of(CONFLICT, "hold-not-awaited", "What was asked for is settled already");
        };
    }

    @Override
    public Class<HoldRejection> of() {
        return HoldRejection.class;
    }
}
