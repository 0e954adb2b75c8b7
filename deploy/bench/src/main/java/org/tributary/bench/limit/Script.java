package org.tributary.bench.limit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What PostgreSQL is asked again and again, as a transaction of its own each time. {@code :n} stands for a number that no other
 * transaction of the run has.
 */
public record Script(List<String> statements) {

    static final String NUMBER = ":n";

    /** Two figures may run the same script in the same tables. */
    private static final long APART = 100_000_000;

    /** As pgbench reads it. */
    String forPgbench(int clients, int round) {
        return """
                \\set i :i + 1
                \\set n :i * %d + :client_id + %d
                begin;
                %s
                commit;
                """.formatted(
                clients,
                round * APART,
                statements.stream()
                        .map(statement -> statement.replaceAll("\\s+", " ").strip() + ";")
                        .collect(Collectors.joining("\n")));
    }

    /** The numbers of a round begin here. */
    static long firstOf(int round) {
        return round * APART;
    }
}
