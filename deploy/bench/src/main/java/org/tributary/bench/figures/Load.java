package org.tributary.bench.figures;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.load.ClosedLoopClients;
import org.tributary.bench.load.WarmUp;
import org.tributary.bench.load.Work;

/**
 * Commands sent to booking by clients that each ask again as soon as they were answered.
 *
 * @param role in which they are signed in
 * @param stored counts what they leave
 */
record Load<S extends Stored<S>>(BenchSystem ground, String role, Work work, Supplier<S> stored) {

    static final int CLIENTS = 16;

    private static final String BOOKING = "booking";

    void warmUp(WarmUp warmUp) throws IOException, InterruptedException {
        warmUp.run(crew(), work);
        ground.rest();
    }

    Made make(Duration window) throws IOException, InterruptedException {
        var before = stored.get();
        ground.checkpoint();
        var crew = crew();
        var meter = ground.meter(BOOKING);
        var tally = crew.workFor(window, work);
        var made = new Made(tally, meter.read());
        ground.rest();
        before.requirePlus(tally, stored.get());
        return made;
    }

    /** So many, before anything is measured. */
    void once(int times) throws IOException, InterruptedException {
        crew().workOff(times, work);
        ground.rest();
    }

    private ClosedLoopClients crew() throws IOException, InterruptedException {
        return new ClosedLoopClients(ground.target(BOOKING, role), CLIENTS);
    }
}
