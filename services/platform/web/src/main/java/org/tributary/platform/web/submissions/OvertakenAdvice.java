package org.tributary.platform.web.submissions;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Leaves the answer of an overtaken request to {@link RetryFilter}, which gives the one of the faster. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class OvertakenAdvice {

    /** Asking for the response tells Spring that it is dealt with. */
    @ExceptionHandler(OvertakenByItself.class)
    void leaveToTheFilter(HttpServletResponse response) {
        Submission.current().orElseThrow().lose();
    }
}
