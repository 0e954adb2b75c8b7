package org.tributary.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.drills.faults.Faults;
import org.tributary.drills.journal.Entry.Outcome;

/** The drill that every build goes through: kills, repeats and poison under traffic, and then every law. */
class ShortDrillJourney {

    private static final long SEED = 2026;

    private static final List<String> FAULTS = List.of(
            "kill-booking",
            "every-record-three-times",
            "poison-bad-json",
            "kill-both-outcomes",
            "kill-clinical-record");

    @TempDir
    static Path folder;

    @Test
    void after_kills_repeats_and_poison_every_law_holds() throws Exception {
        var choice = FaultSchedule.of(Faults.all(), FAULTS, new SplittableRandom(SEED));
        var repository = Path.of("../..").toAbsolutePath().normalize();

        var report = new DrillRun(repository, folder, _ -> {}).run(choice, Map.of(), SEED, Duration.ZERO);

        assertThat(report.verdict().broken()).as(report.text()).isEmpty();
        assertThat(report.faults()).hasSameSizeAs(FAULTS);
        assertThat(report.requests())
                .containsKeys("book", "cancel", "refer", "evaluation", "signature")
                .allSatisfy((_, outcomes) -> assertThat(outcomes).containsKey(Outcome.ACKNOWLEDGED));
    }
}
