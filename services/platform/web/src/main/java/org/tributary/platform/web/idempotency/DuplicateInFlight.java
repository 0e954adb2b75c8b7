package org.tributary.platform.web.idempotency;

/** The same request came twice at once and the other one took effect, so this one must not. */
final class DuplicateInFlight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DuplicateInFlight() {
        super("overtaken by the same request", null, false, false);
    }
}
