package org.tributary.clinicalrecord.erasure;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.erasure.ErasureRejection.NoSuchErasure;
import org.tributary.clinicalrecord.erasure.ErasureRejection.NotAwaited;
import org.tributary.clinicalrecord.erasure.ErasureRejection.Retained;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about an erasure reads over HTTP. */
@Component
class ErasureProblems implements ProblemMapping<ErasureRejection> {

    @Override
    public ProblemDetail toProblem(ErasureRejection rejection) {
        return switch (rejection) {
            case NoSuchErasure _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case Retained r -> retained(r);
            case NotAwaited _ -> Problem.of(CONFLICT, "erasure-not-awaited", "What was asked for is settled already");
        };
    }

    private static Problem retained(Retained r) {
        var problem = Problem.of(CONFLICT, "retained-until", "A legal duty or a hold keeps the person")
                .with("duties", r.duties())
                .with("holds", r.holds());
        return r.until() == null ? problem : problem.with("until", r.until());
    }

    @Override
    public Class<ErasureRejection> of() {
        return ErasureRejection.class;
    }
}
