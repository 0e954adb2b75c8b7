package org.tributary.drills.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** PostgreSQL keeps its connections and answers nothing, as on a machine that swaps or a disk that hangs. */
final class PausedPostgres implements Fault {

    private final List<ProcessHandle> paused = new ArrayList<>();

    @Override
    public String name() {
        return "pause-postgres";
    }

    @Override
    public Optional<String> lacks() {
        return Commands.lacks("kill");
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws Exception {
        var first = drill.system().process(Parts.POSTGRES);
        pause(List.of(first)); // before the others, so that it makes no more of them
        pause(first.descendants().toList());
    }

    @Override
    public void heal(Drill drill) throws Exception {
        Commands.signal("CONT", paused);
        paused.clear();
        Parts.awaitPostgres(drill);
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(seed.nextInt(5, 25));
    }

    private void pause(List<ProcessHandle> processes) throws IOException, InterruptedException {
        paused.addAll(processes);
        Commands.signal("STOP", processes);
    }
}
