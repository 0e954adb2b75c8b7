package org.tributary.drills;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tributary.drills.journal.Meanwhile;
import org.tributary.local.ServiceOverrides;

/** Something that goes wrong, and is put right again. */
public interface Fault {

    /** As it is named on the command line, such as {@code kill-booking}. */
    String name();

    /** What this machine lacks for it, in one sentence; empty if it can be done here. */
    Optional<String> lacks();

    /** Whether a run may pick it by itself; what breaks a law on purpose is only done by name. */
    default boolean isPickedBySeed() {
        return true;
    }

    /** What callers are promised from the end of {@link #inject} to the beginning of {@link #heal}. */
    default Meanwhile meanwhile() {
        return Meanwhile.ANYTHING;
    }

    /** What it needs before the system is started, such as a small file system below the folder of the system. */
    default void prepare(Path folder) throws Exception {}

    /** What it lays between the services and the rest before the system is started, besides what others have laid there. */
    default ServiceOverrides around(ServiceOverrides others) throws Exception {
        return others;
    }

    /** Returns when the fault is in effect; where it lasts, {@link #heal} ends it. */
    void inject(Drill drill, RandomGenerator seed) throws Exception;

    /** Puts it right; doing so twice changes nothing. */
    void heal(Drill drill) throws Exception;

    /** Undoes {@link #prepare} after the system was stopped. */
    default void cleanUp(Path folder) throws Exception {}

    /** How long it is left in effect. */
    default Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(seed.nextInt(3, 10));
    }
}
