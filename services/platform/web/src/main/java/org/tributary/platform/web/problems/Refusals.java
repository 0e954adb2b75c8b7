package org.tributary.platform.web.problems;

import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.ProblemMapping;

/** Finds how a refusal reads among the mappings of the service's aggregates. */
final class Refusals {

    private final List<ProblemMapping<?>> mappings;

    Refusals(List<ProblemMapping<?>> mappings) {
        this.mappings = mappings;
    }

    /** The refusal as a caller sees it; nothing if its family was forgotten, which is a fault of ours. */
    Optional<ProblemDetail> read(Rejection reason) {
        return mappings.stream()
                .filter(mapping -> mapping.of().isInstance(reason))
                .findFirst()
                .map(mapping -> read(mapping, reason));
    }

    private static <R extends Rejection> ProblemDetail read(ProblemMapping<R> mapping, Rejection reason) {
        return mapping.toProblem(mapping.of().cast(reason));
    }
}
