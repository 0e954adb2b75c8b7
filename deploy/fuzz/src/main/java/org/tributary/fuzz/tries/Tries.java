package org.tributary.fuzz.tries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.tributary.fuzz.ground.Ground;
import org.tributary.fuzz.wire.Service;
import org.tributary.platform.conformance.Operation;

/**
 * All that is tried under one seed, by numbers. Each depends on its number and the seed alone, so that one can be tried again
 * by itself. At first each operation is asked for properly; then they are asked for in the same order in all other ways.
 */
public final class Tries {

    /** An odd number without a pattern, which spreads neighbours. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Ground ground;
    private final Instant now;
    private final List<Asked> operations = new ArrayList<>();

    /** An operation of a service. */
    public record Asked(Service service, Operation operation) {

        @Override
        public String toString() {
            return service.name() + " " + operation;
        }
    }

    /** Of every operation of these services. */
    public Tries(long seed, List<Service> services, Ground ground, Instant now) {
        this.seed = seed;
        this.ground = ground;
        this.now = now;
        for (var service : services) {
            service.description().operations().forEach(operation -> operations.add(new Asked(service, operation)));
        }
        Collections.shuffle(operations, new Random(seed));
    }

    /** All that are asked for. */
    public List<Asked> operations() {
        return List.copyOf(operations);
    }

    /** What the try of this number asks for. */
    public Asked asked(int number) {
        return operations.get(number % operations.size());
    }

    /** The try of this number. */
    public Try of(int number) {
        var asked = asked(number);
        var random = new SplittableRandom(seed ^ (number * SPREAD));
        var draft = new Drafts(ground, now).of(asked.service().description(), asked.operation(), random);
        return number < operations.size() ? Try.open("as it should be", draft.request()) : worse(asked, draft, random);
    }

    private Try worse(Asked asked, Draft draft, RandomGenerator random) {
        var parameters = new ParameterTries(ground, random);
        var exchanges = new ExchangeTries(new Clients(ground.here(), random), random);
        var valid = draft.body();
        if (valid == null) {
            return random.nextInt(3) == 0 ? exchanges.of(draft) : parameters.of(draft);
        }
        var bodies = new BodyTries(ground, asked.service().conformance(), random);
        return switch (random.nextInt(12)) {
            case 0, 1 -> exchanges.of(draft);
            case 2, 3 -> parameters.of(draft);
            case 4, 5 -> bodies.ofWriting(draft, valid);
            case 6, 7 -> bodies.ofSeveralPlaces(draft, valid);
            case 8 -> Try.open("as it should be", draft.request());
            default -> bodies.ofOnePlace(draft, valid);
        };
    }
}
