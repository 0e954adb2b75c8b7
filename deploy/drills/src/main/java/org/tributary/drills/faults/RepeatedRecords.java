package org.tributary.drills.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** Every record of every topic comes three times, those from before and those that arrive meanwhile. */
final class RepeatedRecords implements Fault {

    private @Nullable Repeater repeater;

    @Override
    public String name() {
        return "every-record-three-times";
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) {
        repeater = Repeater.start(drill.bootstrapServers());
    }

    @Override
    public void heal(Drill drill) {
        if (repeater != null) {
            drill.say("  " + repeater.stop() + " records were sent twice more");
            repeater = null;
        }
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(seed.nextInt(10, 20));
    }
}
