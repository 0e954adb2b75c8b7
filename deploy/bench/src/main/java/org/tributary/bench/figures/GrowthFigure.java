package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.Staff;
import org.tributary.bench.ground.Treatments;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** Whether anything costs more because much has been stored. */
public final class GrowthFigure implements Figure {

    private static final Goal GOAL = Goal.atMost(1.25, 1.10);
    private static final int AGGREGATES = 1_000;
    private static final int FACTS = 9;

    private final Scale scale;
    private @Nullable Prepared prepared;

    public GrowthFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(
            BenchSystem ground, Load<Bookings> bookings, Load<Renewals> renewals, Treatments treatments) {}

    /** What both cost. */
    private record Cost(double booking, double command) {}

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String measures() {
        return "CPU for each booking and each command with more and more in booking's store: events, claims, the agenda and the rows"
                + " against repetition alike; the other services stand still.";
    }

    @Override
    public String limit() {
        return "The same with as many events as warming up has left; a store does not shrink, so its rounds are all before the others.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        var bookings = Bookings.in(ground);
        var renewals =
                Renewals.of(ground, Staff.engage(ground, AGGREGATES, FACTS).renewals());
        bookings.warmUp(scale.warmUp());
        renewals.warmUp(scale.warmUp());
        prepared = new Prepared(ground, bookings, renewals, new Treatments(ground));
    }

    @Override
    public List<Reading> rounds(int rounds) throws Exception {
        var here = requireNonNull(prepared);
        var few = stored(here);
        var before = costs(here, rounds);
        var readings = new ArrayList<Reading>();
        for (var times : scale.growth()) {
            here.treatments().growTo(Math.toIntExact(few * times));
            here.ground().rest();
            var many = stored(here);
            var now = costs(here, rounds);
            for (var nr = 0; nr < rounds; nr++) {
                var was = before.get(nr);
                readings.add(quantity("booking", many, few).read(now.get(nr).booking(), was.booking()));
                readings.add(quantity("command", many, few).read(now.get(nr).command(), was.command()));
            }
        }
        return readings;
    }

    private List<Cost> costs(Prepared here, int rounds) throws Exception {
        var costs = new ArrayList<Cost>();
        for (var nr = 0; nr < rounds; nr++) {
            costs.add(new Cost(
                    perOperation(here.bookings().make(scale.window())),
                    perOperation(here.renewals().make(scale.window()))));
        }
        return costs;
    }

    private static long stored(Prepared here) {
        return here.ground().number("booking", "select count(*) from event");
    }

    private static Quantity quantity(String operation, long many, long few) {
        return Quantity.used("CPU per %s, %,d events stored beside %,d".formatted(operation, many, few), "µs", GOAL);
    }

    private static double perOperation(Made made) {
        return made.cpu().per(made.tally().done()).all();
    }
}
