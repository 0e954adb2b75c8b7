package org.tributary.bench.report;

/** What one round showed: the system and, beside it, its limit. */
public record Reading(Quantity quantity, double ours, double limit) {

    double ratio() {
        return ours / limit;
    }
}
