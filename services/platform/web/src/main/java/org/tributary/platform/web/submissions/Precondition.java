package org.tributary.platform.web.submissions;

import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.web.problems.StandardProblems;

/** What a caller takes a thing to be when changing it: one of these representations, as named by {@code If-Match} (RFC 9110). */
record Precondition(List<ETag> named) {

    /** The one that the current request makes, if it makes one. What cannot be read names nothing, and never holds. */
    static Optional<Precondition> current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var headers = Collections.list(attributes.getRequest().getHeaders(HttpHeaders.IF_MATCH));
            return headers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Precondition(ETag.parse(String.join(", ", headers))));
        }
        return Optional.empty();
    }

    /** Goes on only if the thing is still as named. */
    void require(String tag) {
        var current = ETag.create(tag);
        if (named.stream().noneMatch(each -> each.isWildcard() || each.compare(current, true))) {
            throw StandardProblems.of(PRECONDITION_FAILED).asException();
        }
    }
}
