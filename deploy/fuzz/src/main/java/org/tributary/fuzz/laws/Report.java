package org.tributary.fuzz.laws;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.tributary.fuzz.laws.Finding.Kind;
import org.tributary.fuzz.tries.Tries.Asked;

/** What became of all that was tried. */
public final class Report {

    private static final int LONGEST_ANSWER = 300;

    private final long seed;
    private final ConcurrentMap<Kind, Finding> findings = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final Set<Asked> carriedOut = ConcurrentHashMap.newKeySet();

    /** An empty one. */
    public Report(long seed) {
        this.seed = seed;
    }

    /** Takes an answer down. */
    public void answered(Asked asked, int status) {
        statuses.merge(status, 1, Integer::sum);
        if (status / 100 == 2) {
            carriedOut.add(asked);
        }
    }

    /** Takes a broken law down. */
    public void broken(Finding finding) {
        findings.merge(finding.kind(), finding, Finding::and);
    }

    /** Whether every law held. */
    public boolean isSound() {
        return findings.isEmpty();
    }

    /** Which operations were carried out at least once. */
    public Set<Asked> carriedOut() {
        return Set.copyOf(carriedOut);
    }

    /** How often each status was answered. */
    public Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** For a person to read. */
    public String text() {
        var sent = statuses.values().stream().mapToInt(Integer::intValue).sum();
        return ordered(findings.values()).stream()
                .map(finding -> finding.text(seed))
                .collect(Collectors.joining(
                        "\n",
                        "\n",
                        "\nseed %d: %d answers %s; %s\n"
                                .formatted(
                                        seed,
                                        sent,
                                        statuses(),
                                        isSound()
                                                ? "every law held"
                                                : findings.size() + " ways in which a law was broken")));
    }

    private static List<Finding> ordered(Collection<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::law)
                        .thenComparing(finding -> finding.asked().toString()))
                .toList();
    }

    /** An answer, shortened so that it can be looked at. */
    public static String shown(int status, String body) {
        return status + " " + (body.length() > LONGEST_ANSWER ? body.substring(0, LONGEST_ANSWER) + "…" : body);
    }
}
