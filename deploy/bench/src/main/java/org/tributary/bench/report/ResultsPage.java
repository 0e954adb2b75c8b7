package org.tributary.bench.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the documentation that shows every figure beside its limit. */
public final class ResultsPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private ResultsPage() {}

    /** As Markdown; the newest result of each figure, in the order given. */
    public static String of(List<Result> results) {
        return """
                # What was measured

                Written by `deploy/bench/run --page`. Every figure was measured beside its limit, in alternating rounds of the same run, on the
                system's own PostgreSQL and Kafka with durable settings: commands wait for the disk, the relay's note and the feeds' transactions
                do not (decisions 4 and 16). What limits each is told in decision 13. Numbers are the least / the middle / the most of the rounds; a verdict
                is about the middle ratio.

                | figure | quantity | system | limit | ratio | goal | verdict |
                |---|---|---|---|---|---|---|
                %s

                ## What stands behind it

                %s
                """.formatted(
                        results.stream()
                                .flatMap(result -> result.lines().stream().map(line -> row(result, line)))
                                .collect(Collectors.joining("\n")),
                        results.stream().map(ResultsPage::story).collect(Collectors.joining("\n")));
    }

    private static String row(Result result, Line line) {
        var goal = line.quantity().goal();
        return "| `%s` | %s, %s | %s | %s | %s | %s | %s |"
                .formatted(
                        result.figure(),
                        line.quantity().name(),
                        line.quantity().unit(),
                        Numbers.of(line.ours()),
                        Numbers.of(line.limit()),
                        Numbers.of(line.ratio()),
                        goal == null ? "" : Numbers.of(goal),
                        verdict(line));
    }

    private static String verdict(Line line) {
        return line.uneven()
                ? "not judged: the limit itself varied by "
                        + Numbers.of(line.limit().factor())
                : line.verdict().word();
    }

    private static String story(Result result) {
        var machine = result.machine();
        var remarks = result.remarks().stream().map(remark -> " " + remark).collect(Collectors.joining());
        return "- `%s`: %s Limit: %s%s %d rounds on %s at commit %s: %s, %d cores, %,d MiB, %s, Java %s."
                .formatted(
                        result.figure(),
                        result.measures(),
                        result.limit(),
                        remarks,
                        result.rounds(),
                        DAY.format(result.at()),
                        machine.commit(),
                        machine.processor(),
                        machine.cores(),
                        machine.memoryMib(),
                        machine.kernel(),
                        machine.java());
    }
}
