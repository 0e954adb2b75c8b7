package org.tributary.bench.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a load.
 *
 * @param statuses how often each was answered; 0 stands for a broken connection
 * @param example of an answer that was no success; empty if there was none
 */
public record Tally(double seconds, Map<Integer, Long> statuses, String example) {

    static final int BROKEN = 0;

    static Tally nothing() {
        return new Tally(0, Map.of(), "");
    }

    /** How often it was a success. */
    public long done() {
        return statuses.entrySet().stream()
                .filter(entry -> entry.getKey() / 100 == 2)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long others() {
        return statuses.values().stream().mapToLong(Long::longValue).sum() - done();
    }

    /** Successes per second. */
    public double rate() {
        return done() / seconds;
    }

    /** This one and another that ran beside it. */
    Tally beside(Tally other) {
        var both = new TreeMap<>(statuses);
        other.statuses.forEach((status, count) -> both.merge(status, count, Long::sum));
        return new Tally(Math.max(seconds, other.seconds), both, example.isEmpty() ? other.example : example);
    }
}
