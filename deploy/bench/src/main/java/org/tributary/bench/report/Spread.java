package org.tributary.bench.report;

import java.util.Collection;

/** The rounds of one quantity: the least, the middle and the most. */
public record Spread(double min, double median, double max) {

    /** Of one round or more. */
    public static Spread of(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** By how much the rounds differ. */
    double factor() {
        return min == 0 ? Double.POSITIVE_INFINITY : max / min;
    }
}
