package org.tributary.drills.faults;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** The broker dies with whatever it had not yet flushed, and is started again by its keeper. */
final class KilledKafka implements Fault {

    @Override
    public String name() {
        return "kill-kafka";
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) {
        var broker = drill.system().process(Parts.KAFKA);
        broker.destroyForcibly();
        broker.onExit().join();
    }

    @Override
    public void heal(Drill drill) throws Exception {
        drill.system().resume(Parts.KAFKA);
        Parts.awaitKafka(drill);
    }
}
