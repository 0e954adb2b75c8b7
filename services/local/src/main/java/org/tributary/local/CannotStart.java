package org.tributary.local;

/** Says in one sentence why the system cannot be started, and what would help. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    CannotStart(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** The sentence. */
    public String sentence() {
        return sentence;
    }
}
