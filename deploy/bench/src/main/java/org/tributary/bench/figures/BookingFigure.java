package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.limit.BookingRows;
import org.tributary.bench.limit.LimitTables;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How many appointments the front desks can book in a second. */
public final class BookingFigure implements InTurn {

    private static final Quantity RATE = Quantity.wall("rate", "bookings/s", Goal.atLeast(0.35, 0.55));
    private static final Costs CPU = Costs.per("booking", Goal.atMost(5, 3.5));

    private final Scale scale;
    private @Nullable BesideRows prepared;

    public BookingFigure(Scale scale) {
        this.scale = scale;
    }

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
    public void prepare(BenchSystem ground) throws Exception {
        var bookings = Bookings.in(ground);
        bookings.warmUp(scale.warmUp());
        LimitTables.make(ground.sql("booking"), "event", "claim", "appointment", "calendar_entry", "idempotency");
        var rows = BookingRows.like(ground.sql("booking"));
        prepared = BesideRows.of(ground, bookings, rows);
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
