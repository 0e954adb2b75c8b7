package org.tributary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageSpec {

    private static final Machine MACHINE = new Machine(2, "A processor", 24_000, "Linux 6", "25", "abc1234");
    private static final Quantity RATE = Quantity.wall("rate", "bookings/s", Goal.atLeast(0.35, 0.55));

    @Test
    void a_figure_stands_beside_its_limit_with_machine_commit_and_date() {
        var page = ResultsPage.of(List.of(result("booking", "2026-11-23T10:00:00Z", 600, 1_000)));

        assertThat(page)
                .contains("| `booking` | rate, bookings/s | 600 / 600 / 600 | 1,000 / 1,000 / 1,000"
                        + " | 0.60 / 0.60 / 0.60 | ≥ 0.35, go for 0.55 | go-for |")
                .contains("2026-11-23 10:00 UTC at commit abc1234: A processor, 2 cores, 24,000 MiB, Linux 6, Java 25.")
                .contains("pgbench wrote it.");
    }

    @Test
    void an_uneven_machine_is_named() {
        var uneven = new Result(
                "booking",
                "It.",
                "That.",
                2,
                Instant.EPOCH,
                MACHINE,
                Line.of(List.of(RATE.read(1, 1), RATE.read(1, 3))),
                List.of());

        assertThat(ResultsPage.of(List.of(uneven))).contains("not judged: the limit itself varied by 3.00");
    }

    @Test
    void the_newest_result_of_each_figure_is_shown(@TempDir Path folder) throws Exception {
        var results = new ResultsFolder(folder);
        var older = result("booking", "2026-11-22T10:00:00Z", 500, 1_000);
        var newer = result("booking", "2026-11-23T10:00:00Z", 600, 1_000);
        var relay = result("relay", "2026-11-21T10:00:00Z", 700, 1_000);
        for (var result : List.of(newer, older, relay)) {
            results.keep(result);
        }

        assertThat(results.newest(List.of("relay", "booking", "growth"))).containsExactly(relay, newer);
    }

    private static Result result(String figure, String at, double ours, double limit) {
        return new Result(
                figure,
                "It.",
                "That.",
                1,
                Instant.parse(at),
                MACHINE,
                Line.of(List.of(RATE.read(ours, limit))),
                List.of("pgbench wrote it."));
    }
}
