package org.tributary.referral.fhir;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.tributary.platform.eventstore.ConcurrentChange;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;
import org.tributary.platform.web.problems.StandardProblems;

/** What a refusal is to a partner's system: the same that it is in plain JSON. */
@Component
final class Failures {

    private static final Pattern NUMBERED = Pattern.compile("^HAPI-\\d+: ");

    private final List<ProblemMapping<?>> mappings;

    Failures(List<ProblemMapping<?>> mappings) {
        this.mappings = mappings;
    }

    /** A refusal with its status. */
    record Failed(int status, List<Fault> faults) {}

    /** What this failure is to its sender; nothing if it is no refusal but a fault of ours. */
    Optional<Failed> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case RefusedException e -> new Failed(e.status(), e.faults());
                    case RejectedException e -> of(problem(e.reason()));
                    case NotFound _ -> of(StandardProblems.of(NOT_FOUND));
                    case ConcurrentChange _ ->
                        of(Problem.of(CONFLICT, "concurrent-change", "Others are changing the same thing, try again"));
                    case ErrorResponseException e -> of(e.getBody());
                    default -> null;
                });
    }

    private ProblemDetail problem(Rejection reason) {
        return mappings.stream()
                .filter(mapping -> mapping.of().isInstance(reason))
                .findFirst()
                .map(mapping -> problem(mapping, reason))
                .orElseThrow();
    }

    private static <R extends Rejection> ProblemDetail problem(ProblemMapping<R> mapping, Rejection reason) {
        return mapping.toProblem(mapping.of().cast(reason));
    }

    /** A problem of the service, told in FHIR. */
    static Failed of(ProblemDetail problem) {
        return new Failed(
                problem.getStatus(),
                List.of(new Fault("", nameOf(problem), Objects.requireNonNullElse(problem.getTitle(), ""))));
    }

    static String nameOf(ProblemDetail problem) {
        var type = String.valueOf(problem.getType());
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** What the server of FHIR itself refuses, such as an interaction that is not offered. */
    static Failed ofServer(BaseServerResponseException refusal) {
        var problem = StandardProblems.of(HttpStatusCode.valueOf(refusal.getStatusCode()));
        var words = refusal.getStatusCode() < 500 && refusal.getMessage() != null
                ? NUMBERED.matcher(refusal.getMessage()).replaceFirst("")
                : Objects.requireNonNullElse(problem.getTitle(), "");
        return new Failed(refusal.getStatusCode(), List.of(new Fault("", nameOf(problem), words)));
    }
}
