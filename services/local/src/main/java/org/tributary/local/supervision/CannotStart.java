package org.tributary.local.supervision;

/** The system cannot be started; one sentence says why, and what would help. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    /** The sentence. */
    public String sentence() {
        return sentence;
    }
}
