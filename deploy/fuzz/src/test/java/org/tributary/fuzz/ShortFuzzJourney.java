package org.tributary.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every build goes through: each operation of every service, asked for properly and in a dozen other ways. */
class ShortFuzzJourney {

    private static final long SEED = 2026;
    private static final int REQUESTS = 1_300;

    @TempDir
    static Path folder;

    @Test
    void whatever_is_asked_every_answer_is_as_described() throws Exception {
        var repository = Path.of("../..").toAbsolutePath().normalize();

        var report = new FuzzRun(repository, folder, _ -> {}).run(SEED, REQUESTS, OptionalInt.empty());

        assertThat(report.isSound()).as(report.text()).isTrue();
        assertThat(report.carriedOut()).as("operations that were carried out").hasSizeGreaterThan(50);
        assertThat(report.statuses())
                .as("statuses")
                .containsKeys(200, 201, 400, 401, 403, 404, 405, 406, 409, 415, 422);
    }
}
