package org.tributary.notes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.SOUTH;
import static org.tributary.platform.testkit.Api.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

@IntegrationTest
class RetriesIT {

    private static final int AT_ONCE = 8;
    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'idempotency'::regclass and not granted";

    private final Api desk;
    private final Api api;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    RetriesIT(Api api, JdbcClient db, TransactionTemplate transaction, MeterRegistry meters) {
        this.api = api;
        this.desk = api.as(TestTokens.of("front-desk"));
        this.db = db;
        this.transaction = transaction;
        this.meters = meters;
    }

    @Test
    void a_retry_takes_no_second_effect_and_gets_the_first_answer() {
        var first = under("a").post("/notes", note("Bring towels")).expect(201);
        var again = under("a").post("/notes", note("Bring towels")).expect(201);

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("ETag"))
                .isEqualTo(desk.get(first.location()).expect(200).header("ETag"));
        assertThat(eventsOf(first)).isEqualTo(1);
    }

    @Test
    void a_retry_is_given_the_representation_as_it_is_now() {
        var first = under("b").post("/notes", note("Bring towels")).expect(201);
        desk.post(first.location() + "/rewording", json("words", "Bring soap")).expect(200);

        var again = under("b").post("/notes", note("Bring towels")).expect(201);

        assertThat(again.text("/words")).isEqualTo("Bring soap");
    }

    @Test
    void a_change_can_be_retried_too() {
        var note = desk.post("/notes", note("Bring towels")).expect(201);
        var path = note.location() + "/rewording";

        var first = under("c").post(path, json("words", "Bring soap")).expect(200);
        var again = under("c").post(path, json("words", "Bring soap")).expect(200);

        assertThat(first.header("Content-Location")).isEqualTo(note.location());
        assertThat(again.header("Content-Location")).isEqualTo(note.location());
        assertThat(again.text("/words")).isEqualTo("Bring soap");
        assertThat(eventsOf(note)).isEqualTo(2);
    }

    @Test
    void a_key_is_not_for_another_body() {
        under("d").post("/notes", note("Bring towels")).expect(201);

        under("d").post("/notes", note("Bring soap")).expectProblem(422, "idempotency-key-reused");
        under("d").post("/notes?on=door", note("Bring towels")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var first = under("e").post("/notes", note("Bring towels")).expect(201);
        var others = api.as(TestTokens.caller("front-desk").named("dana").token())
                .with("Idempotency-Key", "e")
                .post("/notes", note("Bring soap"))
                .expect(201);

        assertThat(others.location()).isNotEqualTo(first.location());
    }

    @Test
    void a_caller_who_lost_the_clinic_gets_nothing_by_a_retry() {
        var body = note("Bring towels");
        under("f").post("/notes", body).expect(201);

        api.as(TestTokens.of("front-desk", SOUTH))
                .with("Idempotency-Key", "f")
                .post("/notes", body)
                .expectProblem(404, "not-found");
    }

    @Test
    void a_refusal_is_not_kept() {
        under("g").post("/notes", note("Out!")).expectProblem(422, "rude");
        under("g").post("/notes", note("Please go out")).expect(201);
    }

    @Test
    void a_key_has_a_length() {
        under("k".repeat(256)).post("/notes", note("Bring towels")).expectProblem(400, "invalid-request");
        under("k".repeat(255)).post("/notes", note("Bring towels")).expect(201);
    }

    @Test
    void without_a_key_each_request_counts() {
        var first = desk.post("/notes", note("Bring towels")).expect(201);
        var second = desk.post("/notes", note("Bring towels")).expect(201);

        assertThat(second.location()).isNotEqualTo(first.location());
    }

    @Test
    void of_the_same_request_sent_at_once_one_takes_effect_and_all_get_its_answer() throws Exception {
        var answers = atOnce(() -> under("h").post("/notes", note("Only once")));

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers)
                .extracting(answer -> List.of(answer.location(), answer.text(), answer.header("ETag")))
                .containsOnly(List.of(
                        answers.getFirst().location(),
                        answers.getFirst().text(),
                        answers.getFirst().header("ETag")));
        assertThat(count("select count(*) from note where words = 'Only once'")).isEqualTo(1);
        assertThat(meters.get("tributary.command")
                        .tag("outcome", "repeated")
                        .timer()
                        .count())
                .isEqualTo(AT_ONCE - 1);
    }

    @Test
    void of_a_refused_request_sent_at_once_all_are_refused() throws Exception {
        var answers = atOnce(() -> under("i").post("/notes", note("Out!")));

        assertThat(answers).allSatisfy(answer -> answer.expectProblem(422, "rude"));
    }

    @Test
    void the_body_is_not_kept() {
        under("j").post("/notes", note("Asha likes lavender")).expect(201);

        var rows = db.sql("select idempotency::text from idempotency")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("Asha"));
    }

    @Test
    void commands_are_measured_by_how_they_end() {
        desk.post("/notes", note("Bring towels")).expect(201);
        desk.post("/notes", note("Out!")).expect(422);

        assertThat(api.get("/actuator/prometheus").expect(200).text())
                .containsPattern(
                        "tributary_command_seconds_count\\{command=\"LeaveNote\",outcome=\"done\",service=\"notes\"")
                .contains("outcome=\"rejected\"");
        assertThat(meters.get("tributary.command")
                        .tag("outcome", "done")
                        .timer()
                        .count())
                .isPositive();
    }

    /** Lets all of them look for an earlier answer, and find none, before any of them may note its own. */
    private List<Answer> atOnce(Callable<Answer> call) throws Exception {
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            var pending = new ArrayList<Future<Answer>>();
            transaction.executeWithoutResult(_ -> {
                db.sql("lock table idempotency in share mode").update();
                for (var i = 0; i < AT_ONCE; i++) {
                    pending.add(callers.submit(call));
                }
                await().until(() -> count(WAITING) == AT_ONCE);
            });
            var answers = new ArrayList<Answer>();
            for (var answer : pending) {
                answers.add(answer.get(60, SECONDS));
            }
            return answers;
        }
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private Api under(String key) {
        return desk.with("Idempotency-Key", key);
    }

    private static Object note(String words) {
        return json("clinicId", NORTH.toString(), "words", words);
    }

    private int eventsOf(Answer note) {
        return db.sql("select count(*) from event where aggregate_id = ?")
                .param(NoteId.of(note.text("/noteId")).value())
                .query(Integer.class)
                .single();
    }
}
