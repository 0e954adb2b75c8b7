package org.tributary.platform.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Leaves the answer of an overtaken request to {@link IdempotencyFilter}, which gives the one of the faster. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class DuplicateInFlightAdvice {

    /** Asking for the response tells Spring that it is dealt with. */
    @ExceptionHandler(DuplicateInFlight.class)
    void leaveToTheFilter(HttpServletResponse response) {
        KeyedRequest.current().orElseThrow().lose();
    }
}
