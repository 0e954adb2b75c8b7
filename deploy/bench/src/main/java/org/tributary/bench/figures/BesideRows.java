package org.tributary.bench.figures;

import java.time.Duration;
import java.util.List;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.limit.LimitTables;
import org.tributary.bench.limit.Script;
import org.tributary.bench.limit.Writer;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** A load on booking beside the same rows, written into a copy of the tables by as many clients without a service between. */
record BesideRows(BenchSystem ground, Load<?> load, Writer writer, Script rows) {

    static BesideRows of(BenchSystem ground, Load<?> load, Script rows) throws Exception {
        var writer = Writer.onThisMachine(ground.addresses().postgres(), "booking", ground.folder());
        return new BesideRows(ground, load, writer, rows);
    }

    List<Reading> round(int nr, Duration window, Quantity rate, Costs cpu) throws Exception {
        var ours = load.make(window);
        var before = written();
        ground.checkpoint();
        var meter = ground.meter();
        var limit = writer.write(rows, Load.CLIENTS, nr, window);
        var cost = meter.read();
        WrongResult.unless("Rows at the limit", limit.transactions(), written() - before);
        return cpu.with(
                rate.read(ours.tally().rate(), limit.rate()),
                ours.cpu().per(ours.tally().done()),
                cost.per(limit.transactions()));
    }

    private long written() {
        return ground.number("booking", "select count(*) from " + LimitTables.SCHEMA + ".event");
    }
}
