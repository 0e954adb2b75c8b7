package org.tributary.booking.replanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.Chain;
import org.tributary.booking.Chain.Clinic;
import org.tributary.booking.ClinicalRecord;
import org.tributary.events.AppointmentId;
import org.tributary.events.TherapistId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Two therapists with ten visits each on Tuesday, when the clinic closes, and free on Wednesday. */
@IntegrationTest
@Import(AMondayMorning.class)
class ReplanDisplacedIT {

    private final Api api;
    private final Chain chain;
    private final ClinicalRecord record;
    private final Clinic north;
    private final TherapistId mara;
    private final TherapistId bo;
    private final Api desk;
    private final String replannings;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    ReplanDisplacedIT(Api api, TopicSettings topics, JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.api = api;
        this.chain = new Chain(api);
        this.record = new ClinicalRecord(topics, db);
        this.north = chain.openClinic("Room 1", "Room 2");
        this.mara = engage();
        this.bo = engage();
        this.desk = chain.frontDeskOf(north);
        this.replannings = "/clinics/" + north.id() + "/replannings";
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void all_visits_of_a_closed_day_go_where_the_preview_showed() {
        var closure = closeOnTuesdayWith(20);
        var wish = json("closureId", closure);

        var preview = desk.post(replannings + "?dryRun=true", wish).expect(200);

        assertThat(preview.at("/items").size()).isEqualTo(20);
        assertThat(preview.at("/items").valueStream()).allSatisfy(item -> {
            assertThat(item.at("/why").asString()).isEqualTo("SAME_TIME_OF_DAY");
            assertThat(item.at("/to/startsAt").asString())
                    .isEqualTo(item.at("/from/startsAt").asString().replace("2026-07-07", "2026-07-08"));
            assertThat(item.at("/to/therapistId")).isEqualTo(item.at("/from/therapistId"));
        });
        assertThat(standing("DISPLACED")).isEqualTo(20);

        var done = desk.with("If-Match", preview.header("ETag"))
                .post(replannings, wish)
                .expect(201);

        assertThat(done.at("/items")).isEqualTo(preview.at("/items"));
        assertThat(desk.get(done.location()).expect(200).json()).isEqualTo(done.json());
        assertThat(standing("DISPLACED")).isZero();
        assertThat(done.at("/items").valueStream()).allSatisfy(item -> {
            var visit = desk.get("/appointments/" + item.at("/appointmentId").asString());
            assertThat(visit.text("/status")).isEqualTo("BOOKED");
            assertThat(visit.at("/startsAt")).isEqualTo(item.at("/to/startsAt"));
            assertThat(visit.at("/therapistId")).isEqualTo(item.at("/to/therapistId"));
            assertThat(visit.at("/roomId")).isEqualTo(item.at("/to/roomId"));
        });
        assertThat(desk.post(replannings, wish).expect(201).at("/items").size()).isZero();
    }

    @Test
    void what_was_previewed_is_not_done_once_a_time_of_it_is_taken() {
        closeOnTuesdayWith(6);
        var preview = desk.post(replannings + "?dryRun=true", json()).expect(200);
        bookOnWednesday(mara, 9);

        desk.with("If-Match", preview.header("ETag")).post(replannings, json()).expectProblem(412, "plan-changed");
        assertThat(standing("DISPLACED")).isEqualTo(6);

        var again = desk.post(replannings + "?dryRun=true", json()).expect(200);
        assertThat(again.header("ETag")).isNotEqualTo(preview.header("ETag"));
        var done = desk.with("If-Match", again.header("ETag"))
                .post(replannings, json())
                .expect(201);
        assertThat(done.at("/items")).isEqualTo(again.at("/items"));
        assertThat(standing("DISPLACED")).isZero();
    }

    @Test
    void who_takes_a_time_of_the_plan_meanwhile_has_all_of_it_planned_again() {
        closeOnTuesdayWith(2);

        var replanning = transaction.execute(_ -> {
            takeOnWednesday(mara, "[2026-07-08 07:00Z,2026-07-08 08:00Z)");
            var waiting = CompletableFuture.supplyAsync(() -> desk.post(replannings, json()));
            await().until(this::somebodyWaitsForALock);
            return waiting;
        });

        var done = Objects.requireNonNull(replanning).join().expect(201);
        assertThat(done.at("/items")
                        .valueStream()
                        .map(item -> item.at("/to/startsAt").asString()))
                .containsExactlyInAnyOrder("2026-07-08T08:00:00Z", "2026-07-08T07:00:00Z");
        assertThat(standing("DISPLACED")).isZero();
    }

    @Test
    void a_retry_is_given_the_same_answer() {
        closeOnTuesdayWith(2);
        var retrying = desk.with("Idempotency-Key", "one");

        var first = retrying.post(replannings, json()).expect(201);
        var second = retrying.post(replannings, json()).expect(201);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.at("/items").size()).isEqualTo(2);
    }

    @Test
    void only_what_an_absence_displaced_is_planned_if_it_is_named() {
        var visit = bookOnTuesday(mara, 9);
        var absence = chain.admin()
                .post(
                        "/therapists/" + mara + "/absences",
                        json("from", "2026-07-07T00:00:00Z", "to", "2026-07-09T00:00:00Z"))
                .expect(201)
                .text("/absenceId");
        closeOnTuesdayWith(0);
        var wish = json("absenceId", absence);

        var stays = desk.post(replannings + "?dryRun=true", with(wish, "sameTherapist", true))
                .expect(200);
        var moves = desk.post(replannings, wish).expect(201);

        assertThat(stays.text("/items/0/why")).isEqualTo("NO_FREE_TIME");
        assertThat(stays.at("/items/0/to/startsAt").isMissingNode()).isTrue();
        assertThat(moves.at("/items").size()).isEqualTo(1);
        assertThat(moves.text("/items/0/appointmentId")).isEqualTo(visit.text("/appointmentId"));
        assertThat(moves.text("/items/0/why")).isEqualTo("ANOTHER_THERAPIST");
        assertThat(moves.text("/items/0/to/therapistId")).isEqualTo(bo.toString());
        assertThat(desk.post(replannings, json("closureId", absence.replace('7', '8')))
                        .expect(201)
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void a_visit_that_finds_no_place_in_time_stays_displaced() {
        closeOnTuesdayWith(1);

        var done = desk.post(replannings, json("until", "2026-07-07T23:00:00Z")).expect(201);

        assertThat(done.text("/items/0/why")).isEqualTo("NO_FREE_TIME");
        assertThat(standing("DISPLACED")).isEqualTo(1);
        desk.post(replannings, json("until", "2028-01-01T00:00:00Z")).expectProblem(422, "no-such-window");
    }

    @Test
    void another_clinic_s_visits_are_not_there() {
        var elsewhere = chain.frontDeskOf(chain.openClinic("Room 1"));
        var done = desk.post(replannings, json()).expect(201);

        elsewhere.post(replannings, json()).expectProblem(404, "not-found");
        elsewhere.post(replannings + "?dryRun=true", json()).expectProblem(404, "not-found");
        elsewhere.get(done.location()).expectProblem(404, "not-found");
        api.as(TestTokens.of("therapist", north.id())).post(replannings, json()).expectProblem(403, "forbidden");
        desk.post(replannings + "?dryRun=perhaps", json()).expectProblem(400, "invalid-request");
    }

    private TherapistId engage() {
        var therapist = chain.hireAt(north);
        var shift = json("date", "2026-07-08", "starts", "08:00", "ends", "19:00");
        chain.admin()
                .post(
                        "/therapists/" + therapist + "/shifts",
                        json("clinicId", north.id().toString(), "shifts", List.of(shift)))
                .expect(200);
        return therapist;
    }

    private String closeOnTuesdayWith(int visits) {
        IntStream.range(0, visits).forEach(nr -> bookOnTuesday(nr % 2 == 0 ? mara : bo, 8 + nr / 2));
        return chain.admin()
                .post(
                        "/clinics/" + north.id() + "/closures",
                        json("from", "2026-07-07T00:00:00Z", "to", "2026-07-08T00:00:00Z", "reason", "Water damage"))
                .expect(201)
                .text("/closureId");
    }

    private Answer bookOnTuesday(TherapistId therapist, int hour) {
        return desk.post("/appointments", evaluation(north, therapist, record.register(north.id()), hour))
                .expect(201);
    }

    private void bookOnWednesday(TherapistId therapist, int hour) {
        var visit = evaluation(north, therapist, record.register(north.id()), hour);
        desk.post("/appointments", with(visit, "startsAt", "2026-07-08T%02d:00:00Z".formatted(hour - 1)))
                .expect(201);
    }

    private void takeOnWednesday(TherapistId therapist, String during) {
        db.sql("""
                insert into claim (resource, during, holder, what)
                values (:therapist, cast(:during as tstzrange), :holder, 'THERAPIST')
                """)
                .param("therapist", therapist.value())
                .param("during", during)
                .param("holder", AppointmentId.next().value())
                .update();
    }

    private boolean somebodyWaitsForALock() {
        return db.sql("""
                select exists (
                    select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())
                """).query(Boolean.class).single();
    }

    private int standing(String status) {
        return desk.get("/appointments?limit=200&status=" + status + "&clinicId=" + north.id())
                .expect(200)
                .at("/items")
                .size();
    }
}
