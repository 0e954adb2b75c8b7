package org.tributary.platform.web;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * Carries out what a request asks for: sends the command in the caller's name and remembers the request's
 * {@code Idempotency-Key} in the same transaction, so that a retry takes no second effect and is given the same answer.
 *
 * <p>A location is a path of this service that {@code GET} answers with the same representation: that is what a retry is
 * given, as it is by then. A request sends one command; a second one would not be covered by the key.
 */
public interface Submissions {

    /** Answers {@code 201} with the location of what was made. */
    <T> ResponseEntity<T> create(String location, Object command, Supplier<T> representation);

    /** Answers {@code 200} with what was changed, which is found at the location. */
    <T> ResponseEntity<T> carryOut(String location, Object command, Supplier<T> representation);
}
