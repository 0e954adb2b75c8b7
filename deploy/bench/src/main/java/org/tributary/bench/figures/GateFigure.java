package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.ChainFixture;
import org.tributary.bench.ground.LongHistory;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.Connection;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;
import org.tributary.eligibility.GateDecision;

/** How long it takes to decide what may be done with a patient of many years. */
public final class GateFigure implements InTurn {

    private static final double DECISION_AT_MOST_MICROS = 1_000;
    private static final double ANSWER_AT_MOST_MILLIS = 25;
    private static final Goal WITHIN = Goal.atMost(1.0, 0.2);

    private static final Quantity DECISION =
            Quantity.wall("one decision by the rules alone, p99 of what it may take", "µs", WITHIN);
    private static final Quantity ANSWER = Quantity.wall("eligibility, p99 of what it may take", "ms", WITHIN);
    private static final Quantity P50 = new Quantity("eligibility beside the select, p50", "ms", null, true);
    private static final Quantity P99 = new Quantity("eligibility beside the select, p99", "ms", null, true);

    /** A tenth of the requests that a service answers for its memory is enough for a percentile. */
    private static final int SHARE = 10;

    private final Scale scale;
    private @Nullable Prepared prepared;

    public GateFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(BenchSystem ground, LongHistory history, String patient) {}

    private interface Question {
        void ask() throws Exception;
    }

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String measures() {
        return "What may be done with a patient of 200 findings and 50 forms by the released policy: decided by the rules alone, and asked"
                + " over HTTP by one client with a token of the sign-in; the other services stand still.";
    }

    @Override
    public String limit() {
        return "What either may take at most, and one plain select of the patient's events over JDBC.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        var house = ChainFixture.build(ground, LocalDate.now(Clock.systemUTC()), 1, 1);
        ground.rest();
        try (var desk = desk(ground)) {
            var history = LongHistory.of(desk, "2026-11");
            prepared = new Prepared(ground, history, history.chart(desk, house.clinicId()));
        }
        ground.holdAllBut("clinical-record");
        ground.sql("clinical_record").sql("analyze").update();
        round(0);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var decisions = decisions(here);
        var answers = answers(here);
        var select = select(here);
        return List.of(
                DECISION.read(decisions.getValueAtPercentile(99) / 1e3, DECISION_AT_MOST_MICROS),
                ANSWER.read(millis(answers, 99), ANSWER_AT_MOST_MILLIS),
                P50.read(millis(answers, 50), millis(select, 50)),
                P99.read(millis(answers, 99), millis(select, 99)));
    }

    private Histogram decisions(Prepared here) throws Exception {
        var facts = here.history().facts();
        var policies = here.history().policies();
        var now = Clock.systemUTC().instant();
        return timed(scale.requests(), () -> {
            var inputs = GateDecision.at(now, facts, policies).inputs().size();
            WrongResult.unless("Facts that it rests on: " + inputs, inputs > LongHistory.FINDINGS);
        });
    }

    private Histogram answers(Prepared here) throws Exception {
        try (var desk = desk(here.ground())) {
            return timed(scale.requests() / SHARE, () -> {
                var answer = desk.get(here.patient() + "/eligibility");
                WrongResult.unless(
                        "A gate, or " + answer, answer.ok() && answer.body().contains("\"BLOCK_URGENT\""));
            });
        }
    }

    private Histogram select(Prepared here) throws Exception {
        var patient = UUID.fromString(here.patient().substring(here.patient().lastIndexOf('/') + 1));
        try (var rows = here.ground()
                .connection("clinical_record")
                .prepareStatement(
                        "select type, metadata, payload from event where aggregate_id = ? order by sequence")) {
            rows.setObject(1, patient);
            return timed(scale.requests() / SHARE, () -> {
                var read = 0;
                try (var found = rows.executeQuery()) {
                    while (found.next()) {
                        read++;
                    }
                }
                WrongResult.unless("Events read: " + read, read > LongHistory.FINDINGS + LongHistory.FORMS);
            });
        }
    }

    private static Histogram timed(int times, Question question) throws Exception {
        var latencies = new Histogram(3);
        for (var nr = 0; nr < times; nr++) {
            var begun = System.nanoTime();
            question.ask();
            latencies.recordValue(System.nanoTime() - begun);
        }
        return latencies;
    }

    private static Connection desk(BenchSystem ground) throws Exception {
        return new Connection(ground.target("clinical-record", "front-desk"));
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
