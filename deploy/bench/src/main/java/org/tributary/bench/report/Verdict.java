package org.tributary.bench.report;

/** What an operator may conclude from a figure. */
public enum Verdict {
    GO_FOR("go-for"),
    REACH("reach"),
    SHORT("short"),
    /** The machine was too uneven, or nothing was promised. */
    NOT_JUDGED("–");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
