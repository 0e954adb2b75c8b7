package org.tributary.platform.kernel;

/** Carries a refusal from a rule to the caller. It has no stack trace: saying no is ordinary. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection reason;

    public RejectedException(Rejection reason) {
        super(reason.getClass().getSimpleName(), null, false, false);
        this.reason = reason;
    }

    /** Why. */
    public Rejection reason() {
        return reason;
    }
}
