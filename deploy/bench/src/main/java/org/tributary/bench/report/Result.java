package org.tributary.bench.report;

import java.time.Instant;
import java.util.List;

/**
 * All that a run found about one figure.
 *
 * @param remarks what a reader must know to judge it, such as a limit that had to be stood in for
 */
public record Result(
        String figure,
        String measures,
        String limit,
        int rounds,
        Instant at,
        Machine machine,
        List<Line> lines,
        List<String> remarks) {}
