package org.tributary.eligibility.policy;

/** A document that is no policy: it says something unsafe of a finding, or names one that it does not have. */
public final class InvalidPolicy extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    InvalidPolicy(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** The finding or the entry that is wrong. */
    public String code() {
        return code;
    }
}
