package org.tributary.platform.web.problems;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tributary.platform.privacy.KeyServiceAway;
import org.tributary.platform.privacy.PersonErased;
import org.tributary.platform.web.Problem;

/** Answers callers who ask about somebody who was erased, or while the keys of persons are out of reach. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class PrivacyAdvice {

    @ExceptionHandler
    ProblemDetail erased(PersonErased absence) {
        return Problem.of(GONE, "erased", "The person was erased");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(KeyServiceAway outage) {
        return ResponseEntity.status(SERVICE_UNAVAILABLE)
                .header(RETRY_AFTER, Long.toString(Outage.RETRY_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(SERVICE_UNAVAILABLE, "keys-away", "The keys of persons cannot be reached now"));
    }
}
