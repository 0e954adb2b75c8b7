package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.Courses;
import org.tributary.bench.ground.OutcomesAnew;
import org.tributary.bench.ground.PublishedEvents;
import org.tributary.bench.ground.Relay;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.limit.CopyOut;
import org.tributary.bench.limit.LimitTables;
import org.tributary.bench.limit.Written;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How soon the dashboards are back when all of outcomes is made anew from the topics. */
public final class RebuildFigure implements InTurn {

    private static final Quantity RATE = Quantity.wall("rate, start included", "events/s", Goal.atLeast(0.50, 1.0));
    private static final Costs CPU = Costs.per("event", null);
    private static final String BOOKING = "tributary.booking";
    private static final String CLINICAL_RECORD = "tributary.clinical-record";

    private final Scale scale;
    private @Nullable Prepared prepared;

    public RebuildFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(BenchSystem ground, OutcomesAnew outcomes, long events) {}

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String measures() {
        return "Outcomes on an empty database takes in everything on the topics of booking and clinical-record, from the start of its"
                + " process until the last feed has come to the end; the other services stand still.";
    }

    @Override
    public String limit() {
        return "COPY (binary) of the same events out of the two stores, piped into COPY into like tables of the same server.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        ground.holdAllBut("booking", "clinical-record");
        Courses.store(ground, scale.events());
        for (var store : List.of("booking", "clinical_record")) {
            var relay = new Relay(ground, store);
            relay.awaitPosition(relay.last());
        }
        ground.rest();
        var ends = Map.of(
                BOOKING, PublishedEvents.sum(new PublishedEvents(ground.kafka(), BOOKING).ends()),
                CLINICAL_RECORD, PublishedEvents.sum(new PublishedEvents(ground.kafka(), CLINICAL_RECORD).ends()));
        ground.hold("booking");
        ground.hold("clinical-record");
        var events = ends.values().stream().mapToLong(Long::longValue).sum();
        prepared = new Prepared(ground, new OutcomesAnew(ground, ends), events);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var ground = here.ground();
        here.outcomes().takeDown();
        ground.checkpoint();
        var meter = ground.meter();
        var seconds = here.outcomes().rebuild();
        var cost = meter.read().plusService(ground.cpuOf("outcomes")).per(here.events());
        here.outcomes().check();
        ground.keepDown("outcomes");
        ground.checkpoint();
        var limitMeter = ground.meter();
        var copied = copy(ground, "booking").and(copy(ground, "clinical_record"));
        var limitCost = limitMeter.read().per(here.events());
        WrongResult.unless("Rows copied", here.events(), copied.transactions());
        return CPU.with(RATE.read(here.events() / seconds, copied.rate()), cost, limitCost);
    }

    private static Written copy(BenchSystem ground, String store) throws Exception {
        LimitTables.make(ground.sql(store), "event");
        try (var target = ground.databases().asAdministrator(store).getConnection()) {
            return CopyOut.eventsInto(ground.connection(store), target, LimitTables.SCHEMA + ".event");
        }
    }
}
