package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.PublishedEvents;
import org.tributary.bench.ground.Relay;
import org.tributary.bench.ground.Treatments;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.limit.CopyOut;
import org.tributary.bench.limit.ProducerTool;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How fast facts that had to wait get to Kafka once they may. */
public final class RelayFigure implements InTurn {

    private static final String EVENTS = "events/s";
    private static final Quantity RATE =
            Quantity.wall("rate beside the slower of the two", EVENTS, Goal.atLeast(0.40, 0.70));
    private static final Quantity OF_COPY = Quantity.aside("beside COPY", EVENTS);
    private static final Quantity OF_KAFKA = Quantity.aside("beside Kafka's tool", EVENTS);
    private static final Costs CPU = Costs.per("event, beside Kafka's tool", null);

    private final Scale scale;
    private @Nullable Prepared prepared;

    public RelayFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(
            BenchSystem ground, Treatments treatments, Relay relay, PublishedEvents topic, ProducerTool tool) {}

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String measures() {
        return "Appointments that wait in booking's store until its relay may publish them, up to the last one acknowledged by Kafka and"
                + " noted; every service but booking stands still.";
    }

    @Override
    public String limit() {
        return "The slower of COPY (binary) of the same rows to nowhere, and Kafka's own producer performance tool with records of the"
                + " same size, acks=all, batches of 256 KiB and 12 partitions.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        ground.holdAllBut("booking");
        var treatments = new Treatments(ground);
        var relay = new Relay(ground, "booking");
        treatments.store(scale.events() / 10); // for the compiler's sake
        relay.awaitPosition(relay.last());
        var tool = new ProducerTool(ground.kafka(), ground.folder());
        tool.sample(ground.sql("booking"));
        prepared =
                new Prepared(ground, treatments, relay, new PublishedEvents(ground.kafka(), "tributary.booking"), tool);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var ground = here.ground();
        var relay = here.relay();
        relay.hold();
        here.treatments().store(scale.events());
        ground.rest();
        var after = relay.position();
        var last = relay.last();
        var ends = here.topic().ends();
        ground.checkpoint();

        var meter = ground.meter("booking");
        var begun = System.nanoTime();
        relay.release();
        relay.awaitPosition(last);
        var ours = (last - after) / ((System.nanoTime() - begun) / 1e9);
        var cost = meter.read().per(last - after);
        here.topic().requireOnceInOrder(ends, after, last);

        ground.rest();
        var copied = CopyOut.events(ground.connection("booking"), after, last);
        WrongResult.unless("Rows copied out", last - after, copied.transactions());
        var limitMeter = ground.meter();
        var sent = here.tool().send(Math.toIntExact(last - after));
        var limitCost = limitMeter.read().per(sent.transactions());
        WrongResult.unless("Records sent at the limit", last - after, sent.transactions());
        return readings(ours, copied.rate(), sent.rate(), CPU.read(cost, limitCost));
    }

    private static List<Reading> readings(double ours, double copied, double sent, List<Reading> costs) {
        var all = new ArrayList<>(List.of(
                RATE.read(ours, Math.min(copied, sent)), OF_COPY.read(ours, copied), OF_KAFKA.read(ours, sent)));
        all.addAll(costs);
        return all;
    }
}
