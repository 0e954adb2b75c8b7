package org.tributary.platform.web.idempotency;

import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.web.IfMatch;
import org.tributary.platform.web.problems.StandardProblems;

/** Makes a change depend on what its caller has seen. */
record Precondition(IfMatch seen) {

    /** The one that the current request makes, if it makes one. */
    static Optional<Precondition> current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var headers = Collections.list(attributes.getRequest().getHeaders(HttpHeaders.IF_MATCH));
            return headers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Precondition(IfMatch.of(String.join(", ", headers))));
        }
        return Optional.empty();
    }

    /** Goes on only if the thing is still as named. */
    void require(String tag) {
        if (!seen.names(tag)) {
            throw StandardProblems.of(PRECONDITION_FAILED).asException();
        }
    }
}
