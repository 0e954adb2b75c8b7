package org.tributary.bench.figures;

import java.time.Duration;
import java.util.List;
import org.tributary.bench.load.WarmUp;

/**
 * How much is measured.
 *
 * @param window how long a rate is measured
 * @param warmUp what comes before
 * @param events how many wait for the relay and for a rebuild
 * @param visible how long the pace is kept at which facts become visible
 * @param growth how many times as many events are stored when a command is measured again
 * @param requests how many a service answers before its memory is looked at
 */
public record Scale(Duration window, WarmUp warmUp, int events, Duration visible, List<Integer> growth, int requests) {

    private static final List<Integer> USUAL_GROWTH = List.of(10);
    private static final List<Integer> DEEP_GROWTH = List.of(10, 100);

    /** As the figures are published. */
    public static Scale full(boolean deep) {
        return new Scale(
                Duration.ofSeconds(15),
                new WarmUp(Duration.ofSeconds(5), 40_000, 40),
                500_000,
                Duration.ofSeconds(60),
                deep ? DEEP_GROWTH : USUAL_GROWTH,
                20_000);
    }

    /** To see whether everything works. */
    public static Scale quick() {
        return new Scale(
                Duration.ofSeconds(5),
                new WarmUp(Duration.ofSeconds(3), 2_000, 4),
                50_000,
                Duration.ofSeconds(10),
                List.of(3),
                2_000);
    }
}
