package org.tributary.bench.ground;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A service's relay, seen from its one row: it can be kept waiting, let go, and watched. */
public final class Relay {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(20);
    private static final Duration LONGEST_STILLNESS = Duration.ofMinutes(2);

    private final BenchSystem ground;
    private final String database;

    public Relay(BenchSystem ground, String database) {
        this.ground = ground;
        this.database = database;
    }

    /** Takes the right to publish, as another instance would, and keeps it. */
    public void hold() {
        ground.sql(database)
                .sql(
                        "update relay set holder = gen_random_uuid(), epoch = epoch + 1, held_until = now() + interval '1 day'")
                .update();
    }

    /** Gives the right back. */
    public void release() {
        ground.sql(database)
                .sql("update relay set holder = null, held_until = null")
                .update();
    }

    /** The last position in the store. */
    public long last() {
        return ground.number(database, "select coalesce(max(position), 0) from event");
    }

    /** How far it has published. */
    public long position() {
        return ground.number(database, "select position from relay");
    }

    /** Waits until it has published up to a position. */
    public void awaitPosition(long wanted) {
        var before = position();
        var changed = System.nanoTime();
        while (before < wanted) {
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
            var now = position();
            if (now > before) {
                changed = System.nanoTime();
            } else if (System.nanoTime() - changed > LONGEST_STILLNESS.toNanos()) {
                throw new WrongResult("The relay stands still at " + now + " of " + wanted);
            }
            before = now;
        }
    }
}
