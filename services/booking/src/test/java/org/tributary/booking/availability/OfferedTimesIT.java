package org.tributary.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.booking.Chain.in;
import static org.tributary.booking.Chain.with;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Gate;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Whatever a clinic's Tuesday looks like: what is offered can be booked, and at no other quarter of an hour anything can be. */
@IntegrationTest
@Import(AMondayMorning.class)
class OfferedTimesIT {

    private static final Instant DAWN = Instant.parse("2026-07-07T06:00:00Z");
    private static final int QUARTERS = 56;

    private final Api desk;
    private final Chain chain;
    private final ClinicalRecord record;

    OfferedTimesIT(Api api, TopicSettings topics, JdbcClient db) {
        this.desk = api.as(TestTokens.of("front-desk"));
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
    }

    @AfterEach
    void close() {
        record.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_offered_can_be_booked_and_nothing_else_can(long seed) {
        var tuesday = new Tuesday(new Random(seed));
        tuesday.fill();
        var offered = tuesday.offered();
        assertThat(offered).isNotEmpty();

        var possible = tuesday.everyTime()
                .filter(time -> tuesday.canBeBooked(time.therapist(), time.startsAt(), null))
                .collect(Collectors.toSet());

        assertThat(possible).isEqualTo(offered.keySet());
        assertThat(offered)
                .allSatisfy((time, room) -> assertThat(tuesday.canBeBooked(time.therapist(), time.startsAt(), room))
                        .isTrue());
    }

    record Time(TherapistId therapist, Instant startsAt) {}

    /** A clinic's day, drawn by lot. */
    private final class Tuesday {

        private final Random random;
        private final Clinic clinic;
        private final List<TherapistId> therapists;
        private final PatientId asha;
        private final int minutes;

        Tuesday(Random random) {
            this.random = random;
            this.clinic = openClinic();
            this.therapists = List.of(engage(), engage());
            this.asha = screened();
            this.minutes = List.of(30, 40, 60, 90).get(random.nextInt(4));
        }

        private PatientId screened() {
            var patient = record.register(clinic.id());
            record.screen(patient, clinic.id(), Gate.RESTRICT, LYMPHATIC_DRAINAGE);
            record.awaitScreeningOf(patient);
            return patient;
        }

        private Clinic openClinic() {
            var rooms = IntStream.rangeClosed(1, 1 + random.nextInt(2))
                    .mapToObj("Room %d"::formatted)
                    .toList();
            var hours = Stream.of("08:10-12:00", random.nextBoolean() ? "12:00-18:20" : "12:40-18:20")
                    .map(text -> text.split("-", -1))
                    .map(text -> json("day", "TUESDAY", "opens", text[0], "closes", text[1]))
                    .toList();
            var opened = chain.admin()
                    .post(
                            "/clinics",
                            json(
                                    "name",
                                    "North",
                                    "zone",
                                    "Europe/Dublin",
                                    "openingHours",
                                    hours,
                                    "rooms",
                                    rooms,
                                    "turnover",
                                    "PT%dM".formatted(15 * random.nextInt(3))))
                    .expect(201);
            return new Clinic(
                    ClinicId.of(opened.text("/clinicId")),
                    opened.at("/rooms")
                            .valueStream()
                            .map(room -> RoomId.of(room.at("/roomId").asString()))
                            .toList());
        }

        private TherapistId engage() {
            var therapist = random.nextInt(4) == 0 ? chain.hire() : chain.hire(LIGHT_STROKING);
            var noon = 11 + random.nextInt(4);
            chain.plan(therapist, clinic, "0%d:%02d".formatted(7 + random.nextInt(3), random.nextInt(60)), noon + ":00")
                    .expect(200);
            chain.plan(therapist, clinic, noon + random.nextInt(2) + ":00", 17 + random.nextInt(3) + ":30")
                    .expect(200);
            return therapist;
        }

        /** Others' visits, some of the patient's own, a closure and an absence, as far as there is room. */
        void fill() {
            var others = List.of(screened(), screened());
            for (var nr = 0; nr < 12; nr++) {
                var visit = visit(therapists.get(random.nextInt(2)), anyTime());
                var patient = nr % 4 == 0 ? asha : others.get(nr % 2);
                desk.post("/appointments", with(visit, "patientId", patient.toString()));
            }
            var closes = anyTime();
            chain.admin()
                    .post(
                            "/clinics/" + clinic.id() + "/closures",
                            json("from", closes, "to", closes.plus(Duration.ofMinutes(20)), "reason", "Fire drill"))
                    .expect(201);
            var leaves = anyTime();
            chain.admin()
                    .post(
                            "/therapists/" + therapists.getFirst() + "/absences",
                            json("from", leaves, "to", leaves.plus(Duration.ofMinutes(50))))
                    .expect(201);
        }

        Map<Time, RoomId> offered() {
            var found = desk.get("/clinics/" + clinic.id()
                            + "/availability?kind=TREATMENT&technique=LIGHT_STROKING&limit=200&duration=PT" + minutes
                            + "M&patientId=" + asha + "&from=2026-07-07T00:00:00Z&to=2026-07-08T00:00:00Z")
                    .expect(200);
            return found.at("/items")
                    .valueStream()
                    .collect(Collectors.toMap(
                            item -> new Time(
                                    TherapistId.of(item.at("/therapistId").asString()),
                                    Instant.parse(item.at("/startsAt").asString())),
                            item -> RoomId.of(item.at("/roomId").asString())));
        }

        Stream<Time> everyTime() {
            return therapists.stream()
                    .flatMap(therapist -> IntStream.range(0, QUARTERS)
                            .mapToObj(nr -> new Time(therapist, DAWN.plus(Duration.ofMinutes(15L * nr)))));
        }

        /** Books, and cancels at once. */
        boolean canBeBooked(TherapistId therapist, Instant startsAt, @Nullable RoomId room) {
            var anywhere = with(visit(therapist, startsAt), "patientId", asha.toString());
            var visit = room == null ? anywhere : in(room, anywhere);
            var answer = desk.post("/appointments", visit);
            if (answer.status() == 201) {
                desk.post(answer.location() + "/cancellation", json("by", "CLINIC"))
                        .expect(200);
                return true;
            }
            assertThat(Set.of(409, 422)).contains(answer.status());
            return false;
        }

        private Instant anyTime() {
            return DAWN.plus(Duration.ofMinutes(60 + random.nextInt(600)));
        }

        private Map<String, Object> visit(TherapistId therapist, Instant startsAt) {
            return json(
                    "clinicId", clinic.id().toString(),
                    "therapistId", therapist.toString(),
                    "kind", "TREATMENT",
                    "techniques", List.of(LIGHT_STROKING),
                    "startsAt", startsAt.toString(),
                    "duration", "PT" + minutes + "M");
        }
    }
}
