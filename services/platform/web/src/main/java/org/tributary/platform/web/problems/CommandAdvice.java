package org.tributary.platform.web.problems;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tributary.platform.eventstore.AnotherKind;
import org.tributary.platform.eventstore.ConcurrentChange;
import org.tributary.platform.web.Problem;

/** Answers callers whose command met no rule that said no. Only a service with commands of its own has such callers. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class CommandAdvice {

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrentChange change) {
        return Problem.of(CONFLICT, "concurrent-change", "Others are changing the same thing, try again");
    }

    @ExceptionHandler
    ProblemDetail askedOfAnotherKind(AnotherKind absence) {
        return StandardProblems.of(NOT_FOUND);
    }
}
