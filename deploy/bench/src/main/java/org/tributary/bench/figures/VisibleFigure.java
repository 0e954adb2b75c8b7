package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.ChainFixture;
import org.tributary.bench.ground.Slots;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.limit.LimitTables;
import org.tributary.bench.limit.Listener;
import org.tributary.bench.load.ClosedLoopClients;
import org.tributary.bench.load.Connection;
import org.tributary.bench.load.LiveStream;
import org.tributary.bench.load.OpenLoopClients;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How long after it was due a command is seen on a dashboard. */
public final class VisibleFigure implements InTurn {

    private static final int PER_SECOND = 200;
    private static final int HANDS = 48;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Goal GOAL = Goal.atMost(8, 4);
    private static final Quantity P50 = Quantity.wall("p50", "ms", GOAL);
    private static final Quantity P99 = Quantity.wall("p99", "ms", GOAL);

    private final Scale scale;
    private @Nullable Prepared prepared;

    public VisibleFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(BenchSystem ground, Slots slots) {}

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public String measures() {
        return "Treatments booked at a pace of 200 a second, from the time when each was due to its arrival at a subscriber of the"
                + " dashboard's live stream; all services run.";
    }

    @Override
    public String limit() {
        return "The same event rows inserted at the same pace, each telling a LISTEN reader by NOTIFY, who then reads it.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        var slots = ChainFixture.build(ground, LocalDate.now(Clock.systemUTC())).slots();
        scale.warmUp().run(new ClosedLoopClients(ground.target("booking", "front-desk"), Load.CLIENTS), slots);
        LimitTables.make(ground.sql("booking"), "event");
        ground.sql("booking")
                .sql("create table bench_limit.like_this as select * from event order by position desc limit 1")
                .update();
        var here = new Prepared(ground, slots);
        ground.rest();
        system(here, pace()); // the compilers of the other services have seen little of it yet
        prepared = here;
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var pace = pace();
        here.ground().rest();
        here.ground().checkpoint();
        var ours = system(here, pace);
        here.ground().rest();
        here.ground().checkpoint();
        var limit = limit(here.ground(), pace, nr * pace.total());
        return List.of(P50.read(millis(ours, 50), millis(limit, 50)), P99.read(millis(ours, 99), millis(limit, 99)));
    }

    private OpenLoopClients pace() {
        return new OpenLoopClients(PER_SECOND, scale.visible(), HANDS);
    }

    private static Histogram system(Prepared here, OpenLoopClients pace) throws Exception {
        var target = here.ground().target("booking", "front-desk");
        Map<String, Long> due = new ConcurrentHashMap<>();
        try (var opened = new Opened();
                var stream = LiveStream.of(here.ground().target("outcomes", "operator"))) {
            pace.keep(() -> {
                var connection = opened.add(new Connection(target));
                return (number, dueNanos) -> {
                    var answer = connection.post(here.slots().next());
                    WrongResult.unless("A booking was answered " + answer, answer.status() == 201);
                    due.put(answer.id(), dueNanos);
                };
            });
            WrongResult.unless("Bookings for the pace", pace.total(), due.size());
            return latencies(due, stream.arrivals());
        }
    }

    private static Histogram limit(BenchSystem ground, OpenLoopClients pace, long first) throws Exception {
        Map<Long, Long> due = new ConcurrentHashMap<>();
        var database = ground.databases().asAdministrator("booking");
        try (var opened = new Opened();
                var listener = Listener.start(database)) {
            pace.keep(() -> {
                var insert = opened.add(database.getConnection()).prepareStatement("""
                        insert into bench_limit.event (event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id,
                            metadata, payload)
                        select uuidv7(), type, aggregate_id, ?, now(), key, clinic_id, patient_id, metadata, payload
                        from bench_limit.like_this
                        """);
                return (number, dueNanos) -> {
                    due.put(first + number, dueNanos);
                    insert.setLong(1, first + number);
                    insert.executeUpdate();
                };
            });
            return latencies(due, listener.arrivals());
        }
    }

    private static <T> Histogram latencies(Map<T, Long> due, Map<T, Long> arrivals) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!arrivals.keySet().containsAll(due.keySet()) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        var missing =
                due.keySet().stream().filter(one -> !arrivals.containsKey(one)).count();
        WrongResult.unless("Facts that nobody told of", 0, missing);
        var latencies = new Histogram(3);
        due.forEach((one, dueNanos) ->
                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(requireNonNull(arrivals.get(one)) - dueNanos)));
        return latencies;
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
