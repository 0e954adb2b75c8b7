package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.Start;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How long a service is away when it is started anew. */
public final class StartFigure implements InTurn {

    private static final Goal GOAL = Goal.atMost(2.0, 1.5);

    private @Nullable BenchSystem ground;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String measures() {
        return "Each service is killed and started again while the others rest: from the start of its process until it says that it is"
                + " ready.";
    }

    @Override
    public String limit() {
        return "A Boot service that does nothing, with the same flags for heap and compilers, from an unpacked jar as well; it gets no"
                + " head start (decision 7).";
    }

    @Override
    public void prepare(BenchSystem ground) {
        this.ground = ground;
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(ground);
        var readings = new ArrayList<Reading>();
        for (var service : BenchSystem.SERVICES) {
            here.rest();
            var limit = empty(here);
            var ours = here.restart(service);
            readings.add(Quantity.wall("start of " + service, "s", GOAL).read(ours.seconds(), limit.seconds()));
            readings.add(Quantity.aside("CPU of it", "s of " + service).read(ours.cpu(), limit.cpu()));
        }
        return readings;
    }

    private static Start empty(BenchSystem ground) throws IOException {
        try (var empty = ground.startEmpty()) {
            return empty.untilReady();
        }
    }
}
