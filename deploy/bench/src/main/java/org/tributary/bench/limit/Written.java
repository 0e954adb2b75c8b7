package org.tributary.bench.limit;

/** What was written at the limit: how many transactions, in how many seconds. */
public record Written(long transactions, double seconds) {

    /** This and what was written after it. */
    public Written and(Written then) {
        return new Written(transactions + then.transactions, seconds + then.seconds);
    }

    public double rate() {
        return transactions / seconds;
    }
}
