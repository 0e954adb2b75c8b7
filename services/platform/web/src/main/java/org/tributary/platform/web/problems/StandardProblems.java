package org.tributary.platform.web.problems;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.tributary.platform.web.Problem;

/** The problems that every interface knows, whatever it is about. */
public final class StandardProblems {

    private StandardProblems() {}

    /** What a bare status means here. */
    public static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid token is needed");
            case 403 -> problem(HttpStatus.FORBIDDEN, "forbidden", "This role may not do that");
            case 404 -> problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing");
            case 405 -> problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "This cannot be done here");
            case 406 -> problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "There is no such representation");
            case 408 -> problem(HttpStatus.REQUEST_TIMEOUT, "too-slow", "The request did not come whole in time");
            case 412 -> problem(HttpStatus.PRECONDITION_FAILED, "precondition-failed", "It is no longer as you saw it");
            case 413 -> problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large");
            case 415 ->
                problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The body is of another kind");
            case 429 -> problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "More was asked than is allowed");
            case 501, 505 -> problem(status, "unsupported-protocol", "This form of HTTP is not spoken here");
            case 503 -> problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not possible now, try again soon");
            default ->
                status.is4xxClientError()
                        ? problem(status, "invalid-request", "The request is not valid")
                        : problem(status, "internal", "Something went wrong here");
        };
    }

    /** Fields that cannot be accepted as they are: each fault once, in an order that is the same each time. */
    static Problem invalid(List<InvalidField> errors) {
        return of(HttpStatus.BAD_REQUEST)
                .with("errors", errors.stream().distinct().sorted().toList());
    }

    /** One field, header or parameter that cannot be accepted as it is. */
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new InvalidField(field, message)));
    }

    private static Problem problem(HttpStatusCode status, String name, String title) {
        return Problem.of(status, name, title);
    }
}
