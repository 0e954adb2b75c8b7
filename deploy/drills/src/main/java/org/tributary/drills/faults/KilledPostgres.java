package org.tributary.drills.faults;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** PostgreSQL dies with all its processes, so that the next start has to recover from its log. */
final class KilledPostgres implements Fault {

    @Override
    public String name() {
        return "kill-postgres";
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) {
        var first = drill.system().process(Parts.POSTGRES);
        var all = Stream.concat(Stream.of(first), first.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    @Override
    public void heal(Drill drill) throws Exception {
        drill.system().resume(Parts.POSTGRES);
        Parts.awaitPostgres(drill);
    }
}
