package org.tributary.platform.web;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * Carries out what a request asks for: sends the command in the caller's name and remembers the request's
 * {@code Idempotency-Key} in the same transaction, so that a retry takes no second effect and is given the same answer.
 *
 * <p>A location is a path of this service that {@code GET} answers with the same representation: that is what a retry is
 * given, as it is by then. A request sends one command; a second one would not be covered by the key.
 *
 * <p>What {@code If-Match} demands of the representation is judged in that transaction, too, after the aggregate was loaded: of
 * two who saw the same, one succeeds. For that the representation must be a view of the command's aggregate, in which nothing
 * shows that the command's handler writes itself.
 *
 * <p>The answer says where the last fact stands, so that a {@code GET} of another service can wait for it.
 */
public interface IdempotentCommands {

    /** Answers {@code 201} with the location of what was made, of which nobody can have seen anything: {@code If-Match} says nothing. */
    <T> ResponseEntity<T> create(String location, Object command, Supplier<T> representation);

    /** Answers {@code 202} with the location of what was recorded and is not in force before a second person has approved it. */
    <T> ResponseEntity<T> propose(String location, Object command, Supplier<T> representation);

    /**
     * Answers {@code 200} with what was changed, which is found at the location; {@code 412} if it is not as {@code If-Match} says.
     * Nothing is carried out for whoever cannot see the representation.
     */
    <T> ResponseEntity<T> carryOut(String location, Object command, Supplier<T> representation);

    /**
     * The same for what belongs to the chain and not to a clinic, such as a therapist: whoever may ask at all may see it, so it is
     * not looked for before.
     */
    <T> ResponseEntity<T> carryOutForTheChain(String location, Object command, Supplier<T> representation);
}
