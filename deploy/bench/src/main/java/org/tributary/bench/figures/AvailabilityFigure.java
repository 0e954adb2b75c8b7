package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.ChainFixture;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.ClosedLoopClients;
import org.tributary.bench.load.Connection;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How long a front desk waits for the next free times of a busy clinic. */
public final class AvailabilityFigure implements InTurn {

    private static final int THERAPISTS = 12;
    private static final int DAYS = 28;
    private static final int APPOINTMENTS = 5_000;

    /** Two claims of each appointment: the patients' own are not read. */
    private static final long CLAIMS = 2L * APPOINTMENTS;

    private static final Quantity P50 = new Quantity("p50", "ms", null, true);
    private static final Quantity P95 = new Quantity("p95", "ms", null, true);

    /** A tenth of the requests that a service answers for its memory is enough for a percentile. */
    private static final int SHARE = 10;

    private final Scale scale;
    private @Nullable Prepared prepared;

    public AvailabilityFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(BenchSystem ground, String path, String rows) {}

    /** One question and the check of its answer. */
    private interface Question {
        void ask() throws IOException, SQLException;
    }

    @Override
    public String name() {
        return "availability";
    }

    @Override
    public String measures() {
        return "GET of the next 50 free hours for a treatment over HTTP by one client with a token of the sign-in, in the four weeks"
                + " of a clinic with 12 therapists, 12 rooms and 5,000 appointments; the other services stand still.";
    }

    @Override
    public String limit() {
        return "One plain select of the rows that this is judged by, the claims of the therapists and the rooms, over JDBC.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        var house = ChainFixture.build(ground, LocalDate.now(Clock.systemUTC()), 1, THERAPISTS);
        ground.holdAllBut("booking");
        var booked = new ClosedLoopClients(ground.target("booking", "front-desk"), Load.CLIENTS)
                .workOff(APPOINTMENTS, house.slots().withGaps());
        WrongResult.unless("Appointments, or " + booked.example(), APPOINTMENTS, booked.done());
        ground.sql("booking").sql("analyze").update();
        ground.rest();
        prepared = new Prepared(ground, path(house), rows(house));
        round(0);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var ours = system(here);
        var limit = limit(here);
        return List.of(P50.read(millis(ours, 50), millis(limit, 50)), P95.read(millis(ours, 95), millis(limit, 95)));
    }

    @Override
    public List<String> remarks() {
        return List.of("Wanted of the system: a median of 50 ms or less.");
    }

    private Histogram system(Prepared here) throws Exception {
        try (var desk = new Connection(here.ground().target("booking", "front-desk"))) {
            return timed(() -> {
                var answer = desk.get(here.path());
                WrongResult.unless("Free times, or " + answer, 50, answer.body().split("startsAt", -1).length - 1L);
            });
        }
    }

    private Histogram limit(Prepared here) throws Exception {
        try (var rows = here.ground().connection("booking").prepareStatement(here.rows())) {
            return timed(() -> WrongResult.unless("Claims read", CLAIMS, read(rows)));
        }
    }

    private Histogram timed(Question question) throws Exception {
        var latencies = new Histogram(3);
        for (var nr = 0; nr < scale.requests() / SHARE; nr++) {
            var begun = System.nanoTime();
            question.ask();
            latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
        }
        return latencies;
    }

    private static long read(PreparedStatement statement) throws SQLException {
        var count = 0L;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
            }
        }
        return count;
    }

    private static String path(ChainFixture house) {
        return "/clinics/" + house.clinicId()
                + "/availability?kind=TREATMENT&technique=LYMPHATIC_DRAINAGE&duration=PT60M" + "&from="
                + house.firstDay() + "T00:00:00Z&to=" + house.firstDay().plusDays(DAYS) + "T00:00:00Z";
    }

    private static String rows(ChainFixture house) {
        return """
                select resource, during, what from claim
                where resource in (
                    select therapist_id from shift where clinic_id = '%1$s'
                    union select room_id from room where clinic_id = '%1$s')
                  and during && tstzrange('%2$s', '%3$s')
                """.formatted(
                        house.clinicId(), house.firstDay(), house.firstDay().plusDays(DAYS));
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e3;
    }
}
