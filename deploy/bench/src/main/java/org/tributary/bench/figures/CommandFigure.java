package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.Staff;
import org.tributary.bench.limit.CommandRows;
import org.tributary.bench.limit.LimitTables;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How many commands a second a service carries out on aggregates that have a history. */
public final class CommandFigure implements InTurn {

    private static final Quantity RATE = Quantity.wall("rate", "commands/s", Goal.atLeast(0.30, 0.60));
    private static final Costs CPU = Costs.per("command", null);
    private static final int AGGREGATES = 10_000;

    /** They grow while they are measured: ten in the middle of a run. */
    private static final int FACTS = 9;

    /** Files by which the service is warmed up, so that those that are measured do not grow before. */
    private static final int OTHERS = 4_000;

    private final Scale scale;
    private @Nullable BesideRows prepared;

    public CommandFigure(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public String measures() {
        return "Certificates renewed over HTTP by 16 clients in the files of 10,000 therapists of about 10 events each (no appointment has"
                + " as many facts yet); booking relays them to Kafka meanwhile, the other services stand still.";
    }

    @Override
    public String limit() {
        return "16 clients read 10 rows by aggregate and insert one event, in one commit.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        ground.holdAllBut("booking");
        var renewals =
                Renewals.of(ground, Staff.engage(ground, AGGREGATES, FACTS).renewals());
        Renewals.of(ground, Staff.engage(ground, OTHERS, FACTS).renewals()).warmUp(scale.warmUp());
        LimitTables.make(ground.sql("booking"), "event");
        var rows = CommandRows.like(ground.sql("booking"), Staff.GRANTED, AGGREGATES);
        prepared = BesideRows.of(ground, renewals, rows);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        return requireNonNull(prepared).round(nr, scale.window(), RATE, CPU);
    }

    @Override
    public List<String> remarks() {
        return prepared == null ? List.of() : List.of(prepared.writer().remark());
    }
}
