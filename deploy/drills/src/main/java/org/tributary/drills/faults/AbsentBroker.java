package org.tributary.drills.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;
import org.tributary.drills.journal.Meanwhile;

/** The broker is gone for so long that everything which waits for it has waited too long once. */
final class AbsentBroker implements Fault {

    private final Duration away;

    AbsentBroker(Duration away) {
        this.away = away;
    }

    @Override
    public String name() {
        return "broker-away";
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public Meanwhile meanwhile() {
        return Meanwhile.COMMANDS_ACCEPTED;
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) {
        drill.system().keepDown(Parts.KAFKA);
    }

    @Override
    public void heal(Drill drill) throws Exception {
        drill.system().resume(Parts.KAFKA);
        Parts.awaitKafka(drill);
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return away;
    }
}
