package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.Ground;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.limit.BookingRows;
import org.tributary.bench.limit.LimitTables;
import org.tributary.bench.limit.Script;
import org.tributary.bench.limit.Writer;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How many appointments the front desks can book in a second. */
public final class BookingFigure implements InTurn {

    private static final Quantity RATE = Quantity.wall("rate", "bookings/s", Goal.atLeast(0.35, 0.55));
    private static final Costs CPU = Costs.per("booking", Goal.atMost(5, 3.5));

    private final Scale scale;
    private @Nullable Prepared prepared;

    public BookingFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(Ground ground, Bookings bookings, Writer writer, Script rows) {}

    @Override
    public String name() {
        return "booking";
    }

    @Override
    public String measures() {
        return "Treatments booked on free times over HTTP by 16 clients with a token of the sign-in; booking relays them to Kafka"
                + " meanwhile, the other services stand still.";
    }

    @Override
    public String limit() {
        return "16 clients write the rows that one booking leaves into a copy of the tables, each booking's in one commit.";
    }

    @Override
    public void prepare(Ground ground) throws Exception {
        var bookings = Bookings.in(ground);
        bookings.warmUp(scale.warmUp());
        LimitTables.make(ground.sql("booking"), "event", "claim", "appointment", "idempotency");
        var rows = BookingRows.like(ground.sql("booking"));
        var writer = Writer.onThisMachine(ground.addresses().postgres(), "booking", ground.folder());
        prepared = new Prepared(ground, bookings, writer, rows);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var ours = here.bookings().make(scale.window());
        var before = written(here.ground());
        here.ground().checkpoint();
        var meter = here.ground().meter();
        var limit = here.writer().write(here.rows(), Bookings.CLIENTS, nr, scale.window());
        var cost = meter.read();
        WrongResult.unless("Rows at the limit", limit.transactions(), written(here.ground()) - before);
        return CPU.with(
                RATE.read(ours.tally().rate(), limit.rate()),
                ours.cpu().per(ours.tally().done()),
                cost.per(limit.transactions()));
    }

    @Override
    public List<String> remarks() {
        return prepared == null ? List.of() : List.of(prepared.writer().remark());
    }

    private static long written(Ground ground) {
        return ground.number("booking", "select count(*) from " + LimitTables.SCHEMA + ".event");
    }
}
