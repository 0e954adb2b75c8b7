package org.tributary.drills;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tributary.drills.checker.evidence.Delay;
import org.tributary.drills.checker.evidence.PoisonWatch;
import org.tributary.drills.journal.FaultWindow;
import org.tributary.drills.journal.Journal;

/** Lets one fault after the other take effect and heals it, until the time is up. */
final class Injection {

    private static final Duration POISON_WATCHED_FOR = Duration.ofSeconds(45);
    private static final Duration LONGEST_CALM = Duration.ofSeconds(5);

    private final Drill drill;
    private final Journal journal;
    private final Health health;
    private final PoisonWatch watch;
    private final SplittableRandom seed;
    private final InstantSource clock;
    private final List<Delay> delays = new ArrayList<>();

    Injection(
            Drill drill,
            Journal journal,
            Health health,
            PoisonWatch watch,
            SplittableRandom seed,
            InstantSource clock) {
        this.drill = drill;
        this.journal = journal;
        this.health = health;
        this.watch = watch;
        this.seed = seed;
        this.clock = clock;
    }

    /** Goes on until the time is up and each fault asked for by name had its turn. */
    void injectUntil(Instant end, FaultSchedule choice) throws Exception {
        while (clock.instant().isBefore(end) || !choice.isDone()) {
            calm();
            if (!choice.isEmpty()) {
                inject(choice.next());
                health.awaitAll();
            }
        }
        calm();
    }

    /** How long poison held up the feeds. */
    List<Delay> delays() {
        return List.copyOf(delays);
    }

    private void inject(Fault fault) throws Exception {
        var poisonBefore = journal.poison().size();
        var begun = clock.instant();
        drill.say("%tT  %s".formatted(begun.atZone(ZoneOffset.UTC), fault.name()));
        Instant inEffect;
        Instant healing;
        try {
            fault.inject(drill, seed.split());
            inEffect = clock.instant();
            var all = journal.poison();
            var poison = all.subList(poisonBefore, all.size());
            delays.addAll(watch.watch(poison, POISON_WATCHED_FOR));
            Thread.sleep(fault.lasts(seed.split()));
            delays.addAll(watch.lookAtParked(poison));
            healing = clock.instant();
        } finally {
            fault.heal(drill);
        }
        journal.note(new FaultWindow(fault.name(), fault.meanwhile(), inEffect, healing));
        drill.say("          healed after %d s"
                .formatted(Duration.between(begun, clock.instant()).toSeconds()));
    }

    private void calm() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(seed.nextLong(LONGEST_CALM.toMillis())));
    }
}
