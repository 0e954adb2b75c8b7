package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.Ground;
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

    private record Prepared(Ground ground, Load<Bookings> bookings, Load<Renewals> renewals, Treatments treatments) {}

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
        return "The same with %,d stored events; a store does not shrink, so its rounds are all before the others."
                .formatted(scale.growth().getFirst());
    }

    @Override
    public void prepare(Ground ground) throws Exception {
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
        var readings = new ArrayList<Reading>();
        var smallest = new ArrayList<Cost>();
        for (var size : scale.growth()) {
            here.treatments().growTo(size);
            here.ground().rest();
            for (var nr = 0; nr < rounds; nr++) {
                var cost = new Cost(
                        perOperation(here.bookings().make(scale.window())),
                        perOperation(here.renewals().make(scale.window())));
                if (size.equals(scale.growth().getFirst())) {
                    smallest.add(cost);
                } else {
                    var before = smallest.get(nr);
                    readings.add(quantity("booking", size).read(cost.booking(), before.booking()));
                    readings.add(quantity("command", size).read(cost.command(), before.command()));
                }
            }
        }
        return readings;
    }

    private static Quantity quantity(String operation, int size) {
        return Quantity.used("CPU per %s, %,d events".formatted(operation, size), "µs", GOAL);
    }

    private static double perOperation(Made made) {
        return made.cpu().per(made.tally().done()).all();
    }
}
