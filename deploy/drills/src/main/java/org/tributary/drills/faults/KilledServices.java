package org.tributary.drills.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** Instances of a service die at once, in the middle of whatever they do, and are started again by their keepers. */
final class KilledServices implements Fault {

    static final Duration COMES_BACK_WITHIN = Duration.ofMinutes(10);

    private final String name;
    private final List<String> instances;
    private final boolean all;
    private final List<String> killed = new ArrayList<>();

    private KilledServices(String name, List<String> instances, boolean all) {
        this.name = name;
        this.instances = instances;
        this.all = all;
    }

    /** One instance of the service, which the seed picks. */
    static KilledServices one(String service) {
        return new KilledServices("kill-" + service, instancesOf(service), false);
    }

    /** Both of them at once. */
    static KilledServices both(String service) {
        return new KilledServices("kill-both-" + service, instancesOf(service), true);
    }

    static List<String> instancesOf(String service) {
        return List.of(service, service + "-2");
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
    public void inject(Drill drill, RandomGenerator seed) {
        killed.addAll(all ? instances : List.of(instances.get(seed.nextInt(instances.size()))));
        var processes = killed.stream().map(drill.system()::process).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    @Override
    public void heal(Drill drill) throws Exception {
        Waiting.until(
                killed + " serve again",
                COMES_BACK_WITHIN,
                () -> killed.stream().allMatch(drill.system()::serves));
        killed.clear();
    }
}
