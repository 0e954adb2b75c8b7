package org.tributary.drills.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/**
 * The instance that publishes is paused until another has taken over, and then wakes up in the belief that it still may:
 * for a moment there are two.
 */
final class WokenRelay implements Fault {

    /** The lease of ten seconds, and time to notice. */
    private static final Duration ANOTHER_TAKES_OVER_WITHIN = Duration.ofSeconds(20);

    private @Nullable ProcessHandle paused;

    @Override
    public String name() {
        return "woken-relay";
    }

    @Override
    public Optional<String> lacks() {
        return Commands.lacks("kill");
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws Exception {
        var service = Topics.PUBLISHERS.get(seed.nextInt(Topics.PUBLISHERS.size()));
        for (var instance : KilledServices.instancesOf(service)) {
            if (pauseIfItPublishes(drill, service, instance)) {
                drill.say("  " + instance + " published, sleeps, and another has taken over");
                return;
            }
        }
        throw new IllegalStateException("Nobody publishes what " + service + " records");
    }

    @Override
    public void heal(Drill drill) throws Exception {
        if (paused != null) {
            Commands.signal("CONT", List.of(paused));
        }
        paused = null;
    }

    /** The lease does not tell whose it is by a name that means anything outside; who is missed is told by its pause. */
    private boolean pauseIfItPublishes(Drill drill, String service, String instance) throws Exception {
        var before = epoch(drill, service);
        var process = drill.system().process(instance);
        paused = process;
        Commands.signal("STOP", List.of(process));
        if (Waiting.isSoWithin(ANOTHER_TAKES_OVER_WITHIN, () -> epoch(drill, service) > before)) {
            return true;
        }
        heal(drill);
        return false;
    }

    private static long epoch(Drill drill, String service) throws SQLException {
        try (var connection = drill.database(service.replace('-', '_')).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select epoch from relay")) {
            row.next();
            return row.getLong(1);
        }
    }
}
