package org.tributary.platform.web;

import org.springframework.http.ProblemDetail;
import org.tributary.platform.kernel.Rejection;

/** How one family of refusals reads over HTTP. Each family has one bean of this kind. */
public interface ProblemMapping<R extends Rejection> {

    /** The refusal as the caller sees it. */
    ProblemDetail toProblem(R rejection);

    /** The family. */
    Class<R> of();
}
