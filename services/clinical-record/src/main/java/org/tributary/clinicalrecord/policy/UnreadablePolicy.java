package org.tributary.clinicalrecord.policy;

/** A document that is no policy, or an unsafe one. */
final class UnreadablePolicy extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String says;
    private final int line;

    UnreadablePolicy(String message, String says, int line, Throwable cause) {
        super(message, cause);
        this.says = says;
        this.line = line;
    }

    /** What is wrong, without names of this program. */
    String says() {
        return says;
    }

    /** Where, counted from 1. */
    int line() {
        return line;
    }
}
