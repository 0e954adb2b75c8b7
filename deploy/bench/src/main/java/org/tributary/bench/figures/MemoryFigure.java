package org.tributary.bench.figures;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.ground.ChainFixture;
import org.tributary.bench.ground.Slots;
import org.tributary.bench.ground.WrongResult;
import org.tributary.bench.load.ClosedLoopClients;
import org.tributary.bench.load.Target;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** How much memory a service holds once it has had something to do. */
public final class MemoryFigure implements InTurn {

    private static final String MIB = "MiB";
    private static final Goal BESIDE_EMPTY = Goal.atMost(2.0, 1.5);
    private static final Goal BESIDE_THE_MOST = Goal.atMost(1.0, 1.0);
    private static final double MOST = 384;
    private static final int CLIENTS = 16;

    /** What each service is asked, and by whom; of the clinic and a patient of the bookings. */
    private record Question(String service, String role, String path) {

        String pathOf(BenchSystem ground) {
            return path.replace("CLINIC", any(ground, "clinic_id")).replace("PATIENT", any(ground, "patient_id"));
        }

        private static String any(BenchSystem ground, String column) {
            return ground.sql("booking")
                    .sql("select %s::text from appointment limit 1".formatted(column))
                    .query(String.class)
                    .single();
        }
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("clinical-record", "front-desk", "/patients?clinicId=CLINIC"),
            new Question("referral", "chain-admin", "/partners"),
            new Question("outcomes", "operator", "/api/clinics"),
            new Question("audit", "auditor", "/api/patients/PATIENT/timeline"));

    private final Scale scale;
    private @Nullable Prepared prepared;

    public MemoryFigure(Scale scale) {
        this.scale = scale;
    }

    private record Prepared(BenchSystem ground, Slots slots) {}

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String measures() {
        return "Resident memory of each service, started anew, after %,d requests of 16 clients: bookings of booking, lists of the others."
                .formatted(scale.requests());
    }

    @Override
    public String limit() {
        return "A Boot service that does nothing, with the same flags for heap and compilers, after as many requests; and 384 MiB.";
    }

    @Override
    public void prepare(BenchSystem ground) throws Exception {
        var slots = ChainFixture.build(ground, LocalDate.now(Clock.systemUTC())).slots();
        prepared = new Prepared(ground, slots);
    }

    @Override
    public List<Reading> round(int nr) throws Exception {
        var here = requireNonNull(prepared);
        var ground = here.ground();
        var empty = empty(ground);
        var readings = new ArrayList<Reading>();
        ground.restart("booking");
        var booked = new ClosedLoopClients(ground.target("booking", "front-desk"), CLIENTS)
                .workOff(scale.requests(), here.slots());
        WrongResult.unless("Refused or failed bookings, such as " + booked.example(), 0, booked.others());
        add(readings, "booking", ground.residentMib("booking"), empty);
        for (var question : QUESTIONS) {
            ground.restart(question.service());
            ask(ground.target(question.service(), question.role()), question.pathOf(ground));
            add(readings, question.service(), ground.residentMib(question.service()), empty);
        }
        return readings;
    }

    private double empty(BenchSystem ground) throws IOException, InterruptedException {
        try (var empty = ground.startEmpty()) {
            empty.untilReady();
            ask(new Target(empty.url(), "none"), "/ready");
            return empty.residentMib();
        }
    }

    private void ask(Target target, String path) throws InterruptedException {
        var asked = new ClosedLoopClients(target, CLIENTS).ask(scale.requests(), path);
        WrongResult.unless("Refused or failed requests, such as " + asked.example(), 0, asked.others());
    }

    private static void add(List<Reading> readings, String service, double resident, double empty) {
        readings.add(Quantity.used(service, MIB, BESIDE_EMPTY).read(resident, empty));
        readings.add(Quantity.used(service + ", of what it may hold", MIB, BESIDE_THE_MOST)
                .read(resident, MOST));
    }
}
