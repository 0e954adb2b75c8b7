package org.tributary.bench.ground;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.bench.load.Answer;
import org.tributary.bench.load.Call;
import org.tributary.bench.load.Connection;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chain with clinics, rooms, therapists, shifts and patients, large enough that every booking of a run finds a free time. Clinics and
 * therapists are made as anyone would; of the patients, booking is told directly what the clinical record would have told.
 */
public final class ChainFixture {

    static final int CLINICS = 5;
    static final int ROOMS = 10;
    static final int PATIENTS_OF_EACH = 40;

    /** As many days as a plan may have. */
    static final int DAYS = 400;

    private static final LocalDate A_DAY_FAR_OFF = LocalDate.of(2040, 1, 1);

    private final BenchSystem ground;
    private final List<Clinic> clinics = new ArrayList<>();
    private final List<String> therapists = new ArrayList<>();
    private final List<String> patients = new ArrayList<>();
    private final LocalDate firstDay;
    private final int rooms;

    private ChainFixture(BenchSystem ground, LocalDate firstDay, int rooms) {
        this.ground = ground;
        this.firstDay = firstDay;
        this.rooms = rooms;
    }

    record Clinic(String id, List<String> rooms) {}

    /** Builds it. */
    public static ChainFixture build(BenchSystem ground, LocalDate today) throws IOException, InterruptedException {
        return build(ground, today, CLINICS, ROOMS);
    }

    /** One with so many clinics, each with so many rooms and as many therapists. */
    public static ChainFixture build(BenchSystem ground, LocalDate today, int clinics, int rooms)
            throws IOException, InterruptedException {
        var house = new ChainFixture(ground, today.plusDays(2), rooms);
        try (var admin = new Connection(ground.target("booking", "chain-admin"))) {
            for (var nr = 0; nr < clinics; nr++) {
                house.openClinic(admin, nr);
            }
            for (var nr = 0; nr < clinics * rooms; nr++) {
                house.engage(admin, nr);
            }
        }
        house.tellOfPatients();
        return house;
    }

    /** Its first clinic. */
    public String clinicId() {
        return clinics.getFirst().id();
    }

    /** From when on its therapists work. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Times that are free, each of them once. */
    public Slots slots() {
        return new Slots(clinics, rooms, therapists, patients, firstDay);
    }

    private void openClinic(Connection admin, int nr) throws IOException {
        var hours = Stream.of(DayOfWeek.values())
                .map("{\"day\":\"%s\",\"opens\":\"08:00\",\"closes\":\"18:00\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        var names =
                IntStream.range(0, rooms).mapToObj("\"Room %d\""::formatted).collect(Collectors.joining(",", "[", "]"));
        var opened = post(
                admin,
                "/clinics",
                "{\"name\":\"Clinic %d\",\"zone\":\"UTC\",\"openingHours\":%s,\"rooms\":%s}"
                        .formatted(nr, hours, names));
        var roomIds = JsonMapper.shared()
                .readTree(opened.body())
                .get("rooms")
                .valueStream()
                .map(room -> room.get("roomId").asString())
                .toList();
        clinics.add(new Clinic(opened.id(), roomIds));
    }

    private void engage(Connection admin, int nr) throws IOException {
        var therapist =
                post(admin, "/therapists", """
                        {"displayName":"Therapist %d","certificates":[{"technique":"LYMPHATIC_DRAINAGE","number":"N-%d","validUntil":"%s"}]}
                        """.formatted(nr, nr, A_DAY_FAR_OFF)).id();
        therapists.add(therapist);
        var shifts = IntStream.range(0, DAYS)
                .mapToObj(day ->
                        "{\"date\":\"%s\",\"starts\":\"08:00\",\"ends\":\"18:00\"}".formatted(firstDay.plusDays(day)))
                .collect(Collectors.joining(",", "[", "]"));
        post(
                admin,
                "/therapists/" + therapist + "/shifts",
                "{\"clinicId\":\"%s\",\"shifts\":%s}"
                        .formatted(clinics.get(nr / rooms).id(), shifts));
    }

    /** The gate of somebody whose full form runs out in ten years. */
    private static final String OPEN = """
            [{"from":"2026-01-01T00:00:00Z","until":"2036-01-01T00:00:00Z","gate":"CLEAR","reasons":["NO_MEDICAL_ASSESSMENT"],
              "restrictedTechniques":["DEEP_KNEADING","TRIGGER_POINT_RELEASE"],"restrictions":[],"noCompression":false,
              "policyVersion":"2026-11"},
             {"from":"2036-01-01T00:00:00Z","until":null,"gate":null,"reasons":["SCREENING_EXPIRED"],
              "restrictedTechniques":["DEEP_KNEADING","TRIGGER_POINT_RELEASE"],"restrictions":[],"noCompression":false,
              "policyVersion":"2026-11"}]
            """;

    private void tellOfPatients() {
        var count = PATIENTS_OF_EACH * therapists.size();
        for (var nr = 0; nr < count; nr++) {
            patients.add(UUID.randomUUID().toString());
        }
        var clinicOf = IntStream.range(0, count)
                .mapToObj(nr -> clinics.get(nr % therapists.size() / rooms).id())
                .toArray(String[]::new);
        var told = ground.sql("booking")
                .sql("""
                with told as (
                    select * from unnest(:patients::uuid[], :clinics::uuid[]) as told (patient_id, clinic_id)
                ), treated as (
                    insert into patient_clinic (patient_id, clinic_id) select patient_id, clinic_id from told
                )
                insert into patient_gate (patient_id, sequence, windows)
                select patient_id, 1, :windows::jsonb from told
                """)
                .param("windows", OPEN)
                .param("patients", patients.toArray(String[]::new))
                .param("clinics", clinicOf)
                .update();
        WrongResult.unless("Patients told of", count, told);
    }

    private static Answer post(Connection admin, String path, String body) throws IOException {
        var answer = admin.post(new Call(path, body));
        if (!answer.ok()) {
            throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
