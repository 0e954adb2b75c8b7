package org.tributary.bench.report;

import java.util.stream.Stream;

/** One figure's result as a person reads it in a terminal. */
public final class ResultsTable {

    private ResultsTable() {}

    public static Stream<String> lines(Result result) {
        return Stream.concat(
                result.lines().stream().map(line -> line(result.figure(), line)),
                result.remarks().stream().map(remark -> "           " + remark));
    }

    private static String line(String figure, Line line) {
        var goal = line.quantity().goal();
        return "  %-8s %-44s ratio %-22s (system %s, limit %s)%s"
                .formatted(
                        figure,
                        line.quantity().name() + ", " + line.quantity().unit(),
                        Numbers.of(line.ratio()),
                        Numbers.of(line.ours().median()),
                        Numbers.of(line.limit().median()),
                        goal == null ? "" : "  " + verdict(line) + "  [" + Numbers.of(goal) + "]");
    }

    private static String verdict(Line line) {
        return line.uneven()
                ? "the limit itself varied by " + Numbers.of(line.limit().factor())
                : line.verdict().word();
    }
}
