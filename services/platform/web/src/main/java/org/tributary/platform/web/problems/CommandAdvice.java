package org.tributary.platform.web.problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tributary.platform.eventstore.ConcurrentChange;
import org.tributary.platform.web.Problem;

/** Answers a caller whom others kept overtaking. Only a service with commands of its own has such callers. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ConcurrentChangeAdvice {

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrentChange change) {
        return Problem.of(HttpStatus.CONFLICT, "concurrent-change", "Others are changing the same thing, try again");
    }
}
