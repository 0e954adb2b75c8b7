package org.tributary.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** One quantity of a figure over all rounds, and what follows. */
public record Line(Quantity quantity, Spread ours, Spread limit, Spread ratio, Verdict verdict, List<Reading> rounds) {

    /** A limit that varies by more says nothing about the system. */
    static final double STEADY = 2;

    /** All rounds of one quantity. */
    static Line of(Quantity quantity, List<Reading> rounds) {
        var limit = Spread.of(rounds.stream().map(Reading::limit).toList());
        var ratio = Spread.of(rounds.stream().map(Reading::ratio).toList());
        return new Line(
                quantity,
                Spread.of(rounds.stream().map(Reading::ours).toList()),
                limit,
                ratio,
                judge(quantity, limit, ratio),
                rounds);
    }

    /** The quantities in the order in which the rounds told them. */
    public static List<Line> of(List<Reading> readings) {
        var rounds = new LinkedHashMap<Quantity, List<Reading>>();
        for (var reading : readings) {
            rounds.merge(reading.quantity(), List.of(reading), Line::joined);
        }
        return rounds.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether the machine was too uneven for this quantity. */
    public boolean uneven() {
        return isUneven(quantity, limit);
    }

    private static boolean isUneven(Quantity quantity, Spread limit) {
        return quantity.wall() && limit.factor() > STEADY;
    }

    private static Verdict judge(Quantity quantity, Spread limit, Spread ratio) {
        var goal = quantity.goal();
        return goal == null || isUneven(quantity, limit) ? Verdict.NOT_JUDGED : goal.judge(ratio.median());
    }

    private static List<Reading> joined(List<Reading> one, List<Reading> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
