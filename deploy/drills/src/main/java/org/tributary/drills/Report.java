package org.tributary.drills;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.drills.checker.Verdict;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.FaultWindow;
import org.tributary.drills.journal.Journal;

/**
 * A run in numbers, as it is printed and kept.
 *
 * @param requests how many of each kind came to each outcome
 * @param statuses how often each status was answered; 0 is no answer, -1 nobody to ask
 * @param skipped faults that this machine cannot do, with what it lacks
 */
record Report(
        long seed,
        Instant begun,
        List<FaultWindow> faults,
        Map<String, String> skipped,
        Map<String, Map<Outcome, Long>> requests,
        Map<Integer, Long> statuses,
        Verdict verdict) {

    static Report of(long seed, Instant begun, Map<String, String> skipped, Journal journal, Verdict verdict) {
        var requests = journal.entries().stream()
                .collect(groupingBy(Entry::kind, TreeMap::new, groupingBy(Entry::outcome, TreeMap::new, counting())));
        var statuses = journal.entries().stream()
                .flatMap(entry -> entry.attempts().stream())
                .collect(groupingBy(Attempt::status, TreeMap::new, counting()));
        return new Report(seed, begun, journal.windows(), skipped, Map.copyOf(requests), Map.copyOf(statuses), verdict);
    }

    String text() {
        var text = new StringBuilder("\n");
        skipped.forEach((fault, lack) -> text.append("left out %s: %s\n".formatted(fault, lack)));
        text.append("%-24s %12s %8s %8s\n".formatted("request", "acknowledged", "refused", "unknown"));
        new TreeMap<>(requests)
                .forEach((kind, outcomes) -> text.append("%-24s %12d %8d %8d\n"
                        .formatted(
                                kind,
                                outcomes.getOrDefault(Outcome.ACKNOWLEDGED, 0L),
                                outcomes.getOrDefault(Outcome.REFUSED, 0L),
                                outcomes.getOrDefault(Outcome.UNKNOWN, 0L))));
        text.append("answers by status (0 is none, -1 nobody to ask): ")
                .append(new TreeMap<>(statuses))
                .append('\n');
        verdict.counts().entrySet().stream()
                .filter(count -> !count.getKey().startsWith("rows"))
                .forEach(count -> text.append("%-36s %8d\n".formatted(count.getKey(), count.getValue())));
        verdict.broken().forEach(law -> {
            text.append("\nBROKEN %s (%d times), such as:\n".formatted(law.sentence(), law.breaches()));
            law.evidence().forEach(breach -> text.append("  ").append(breach).append('\n'));
        });
        return text.append("\nseed %d, %d faults, %d laws: %d broken\n"
                        .formatted(
                                seed,
                                faults.size(),
                                verdict.laws(),
                                verdict.broken().size()))
                .toString();
    }
}
