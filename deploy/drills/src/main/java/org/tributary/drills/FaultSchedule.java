package org.tributary.drills;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Which fault comes next: those named in their order, or all that can be done here, shuffled anew each time round. */
final class FaultSchedule {

    private final List<Fault> faults;
    private final boolean named;
    private final RandomGenerator seed;
    private final Deque<Fault> round = new ArrayDeque<>();
    private boolean begun;

    private FaultSchedule(List<Fault> faults, boolean named, RandomGenerator seed) {
        this.faults = faults;
        this.named = named;
        this.seed = seed;
    }

    /**
     * Those asked for.
     *
     * @throws Options.BadUse if one of them does not exist or cannot be done here
     */
    static FaultSchedule of(List<Fault> all, List<String> names, RandomGenerator seed) {
        if (names.isEmpty()) {
            var possible = all.stream()
                    .filter(Fault::isPickedBySeed)
                    .filter(fault -> fault.lacks().isEmpty())
                    .toList();
            return new FaultSchedule(possible, false, seed);
        }
        return new FaultSchedule(names.stream().map(name -> named(name, all)).toList(), true, seed);
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether each fault that was named had its turn; what the seed picks has no end of its own. */
    boolean isDone() {
        return faults.isEmpty() || !named || (begun && round.isEmpty());
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    Fault next() {
        begun = true;
        if (round.isEmpty()) {
            var another = new ArrayList<>(faults);
            if (!named) {
                Collections.shuffle(another, Random.from(seed));
            }
            round.addAll(another);
        }
        return round.removeFirst();
    }

    private static Fault named(String name, List<Fault> all) {
        var fault = all.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Options.BadUse("There is no fault " + name + "; --list tells which there are."));
        fault.lacks().ifPresent(lack -> {
            throw new Options.BadUse(name + " cannot be done here: " + lack);
        });
        return fault;
    }
}
