package org.tributary.bench.report;

import java.util.Locale;

/** Numbers as people read them: three digits are enough. */
final class Numbers {

    private Numbers() {}

    static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        var size = Math.abs(value);
        var digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    static String of(Spread spread) {
        return of(spread.min()) + " / " + of(spread.median()) + " / " + of(spread.max());
    }

    static String of(Goal goal) {
        return (goal.atLeast() ? "≥ " : "≤ ") + of(goal.reach()) + ", go for " + of(goal.goFor());
    }
}
