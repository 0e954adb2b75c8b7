package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.Staff;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.Connection;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** Whether a command takes longer the more has happened to what it is about. */
public final class StreamFigure implements InTurn {

    private static final Goal GOAL = Goal.atMost(1.5, 1.2);
    private static final int SHORTEST = 10;

    /** How many files of each length: so many that they stay about as long as they are while they are used. */
    private static final Map<Integer, Integer> FILES = new LinkedHashMap<>();

    static {
        FILES.put(SHORTEST, 4_000);
        FILES.put(100, 400);
        FILES.put(1_000, 100);
        FILES.put(5_000, 40);
    }

    /** How many of each are opened for the first time after a restart. */
    private static final int FIRST_TOUCHES = 40;

    private final Scale scale;
    private @Nullable Prepared prepared;

    public StreamFigure(Scale scale) {
        this.scale = scale;
    }

    /** The files of one length, with their renewals. */
    private record Files(Staff staff, Load<Renewals> renewals) {}

    private record Prepared(BenchSystem ground, Map<Integer, Files> files, Load<Renewals> others) {}

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public String measures() {
        return "Certificates renewed over HTTP in the files of therapists with 10, 100, 1,000 and 5,000 events: steadily by 16 clients, and"
                + " by one client the first time after a restart of booking that other files have warmed up; the other services stand still.";
    }

    @Override
    public String limit() {
        return "The same with 10 events.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        ground.holdAllBut("booking");
        var files = new LinkedHashMap<Integer, Files>();
        for (var length : FILES.keySet()) {
            var staff = Staff.engage(ground, requireNonNull(FILES.get(length)), length);
            files.put(length, new Files(staff, Renewals.of(ground, staff.renewals())));
        }
        var others = Renewals.of(ground, Staff.engage(ground, 1_000, SHORTEST).renewals());
        ground.rest();
        others.warmUp(scale.warmUp());
        for (var length : files.values()) {
            length.renewals().once(length.staff().therapists().size());
        }
        prepared = new Prepared(ground, files, others);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var readings = new ArrayList<Reading>();
        var cpu = new LinkedHashMap<Integer, Double>();
        for (var length : here.files().entrySet()) {
            var made = length.getValue().renewals().make(scale.window().dividedBy(2));
            cpu.put(length.getKey(), made.cpu().per(made.tally().done()).all());
        }
        readings.addAll(compared("CPU per command, steady", cpu, false));
        here.ground().restart("booking");
        here.others().warmUp(scale.warmUp());
        readings.addAll(compared("median of the first touch after a restart", firstTouches(here), true));
        return readings;
    }

    private static List<Reading> compared(String what, Map<Integer, Double> values, boolean wall) {
        var readings = new ArrayList<Reading>();
        var shortest = requireNonNull(values.get(SHORTEST));
        values.forEach((length, value) -> {
            if (length != SHORTEST) {
                var quantity = new Quantity("%s, %,d events".formatted(what, length), "µs", GOAL, wall);
                readings.add(quantity.read(value, shortest));
            }
        });
        return readings;
    }

    /** One of each length in turn, so that whatever else happens on the machine happens to all. */
    private static Map<Integer, Double> firstTouches(Prepared here) throws IOException, InterruptedException {
        var latencies = new LinkedHashMap<Integer, Histogram>();
        try (var client = new Connection(here.ground().target("booking", "chain-admin"))) {
            for (var touch = 0; touch < FIRST_TOUCHES; touch++) {
                for (var length : here.files().entrySet()) {
                    var call = length.getValue().renewals().work().next();
                    var sent = System.nanoTime();
                    var answer = client.post(call);
                    var took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - sent);
                    WrongResult.unless("A renewal was answered " + answer, answer.ok());
                    latencies
                            .computeIfAbsent(length.getKey(), _ -> new Histogram(3))
                            .recordValue(took);
                }
            }
        }
        var medians = new LinkedHashMap<Integer, Double>();
        latencies.forEach((length, seen) -> medians.put(length, (double) seen.getValueAtPercentile(50)));
        return medians;
    }
}
