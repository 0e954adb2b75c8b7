package org.tributary.drills.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;
import org.tributary.local.ServiceOverrides;

/** The network between the services and PostgreSQL is slow, or breaks altogether for a while. */
final class SlowDatabase implements Fault {

    private final String name;
    private final boolean breaks;
    private @Nullable DelayProxy way;

    private SlowDatabase(String name, boolean breaks) {
        this.name = name;
        this.breaks = breaks;
    }

    /** Whatever is sent takes up to a third of a second. */
    static SlowDatabase slow() {
        return new SlowDatabase("slow-database", false);
    }

    /** Every connection breaks, and none can be made. */
    static SlowDatabase cut() {
        return new SlowDatabase("cut-database", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public ServiceOverrides around(ServiceOverrides others) {
        var before = others.databasePort();
        return others.withDatabasePort(port -> lay(before.applyAsInt(port)).port());
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) {
        if (breaks) {
            laid().cut();
        } else {
            laid().delayBy(Duration.ofMillis(seed.nextInt(30, 300)));
        }
    }

    @Override
    public void heal(Drill drill) {
        laid().delayBy(Duration.ZERO);
        laid().mend();
    }

    @Override
    public void cleanUp(Path folder) {
        if (way != null) {
            way.close();
        }
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(seed.nextInt(10, 25));
    }

    private DelayProxy lay(int target) {
        var proxy = DelayProxy.to(target);
        way = proxy;
        return proxy;
    }

    private DelayProxy laid() {
        if (way == null) {
            throw new IllegalStateException("The system was started without the way that " + name + " needs");
        }
        return way;
    }
}
