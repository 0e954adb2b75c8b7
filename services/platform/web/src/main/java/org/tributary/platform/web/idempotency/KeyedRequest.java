package org.tributary.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** One request under an {@code Idempotency-Key}, on its way to its command. */
final class KeyedRequest {

    private static final String ATTRIBUTE = KeyedRequest.class.getName();

    private final IdempotencyKey key;
    private final byte[] bodyHmac;
    private boolean used;
    private boolean lost;

    KeyedRequest(IdempotencyKey key, byte[] bodyHmac) {
        this.key = key;
        this.bodyHmac = bodyHmac.clone();
    }

    /** The one that the current request is, if it gave a key. */
    static Optional<KeyedRequest> current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((KeyedRequest) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    IdempotencyKey key() {
        return key;
    }

    byte[] bodyHmac() {
        return bodyHmac.clone();
    }

    /** A key covers one command that takes effect: a second one would look like its own retry. */
    void requireUnused() {
        if (used) {
            throw new IllegalStateException("One command of a request takes effect");
        }
    }

    void use() {
        used = true;
    }

    /** Another request with the same key was faster; its answer is this one's too. */
    void lose() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }
}
