package org.tributary.notes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestTokens;

/** Who changes what they saw changes nothing else, however many change it at once. */
@IntegrationTest
class IfMatchIT {

    private static final String WAITING =
            "select count(*) from pg_locks where relation = 'event'::regclass and not granted";

    private final Api desk;
    private final JdbcClient db;
    private final ConfigurableEnvironment environment;

    IfMatchIT(Api api, JdbcClient db, ConfigurableEnvironment environment) {
        this.desk = api.as(TestTokens.of("front-desk"));
        this.db = db;
        this.environment = environment;
    }

    @Test
    void what_is_still_as_it_was_seen_is_changed_and_so_again() {
        var note = leave();

        var first = seen(note).post(rewording(note), words("Bring soap")).expect(200);
        var second = seen(first).post(rewording(note), words("Bring oil")).expect(200);

        assertThat(second.text("/words")).isEqualTo("Bring oil");
        assertThat(desk.get(note.location()).header("ETag")).isEqualTo(second.header("ETag"));
    }

    @Test
    void what_is_no_longer_as_it_was_seen_is_left_alone() {
        var note = leave();
        desk.post(rewording(note), words("Bring soap")).expect(200);

        seen(note).post(rewording(note), words("Bring oil")).expectProblem(412, "precondition-failed");

        assertThat(desk.get(note.location()).text("/words")).isEqualTo("Bring soap");
        assertThat(eventsOf(note)).isEqualTo(2);
    }

    @Test
    void a_list_names_one_or_the_other_a_star_whatever_is_there_and_a_weak_tag_nothing() {
        var note = leave();
        var tag = note.header("ETag");

        naming("W/" + tag).post(rewording(note), words("Weak")).expectProblem(412, "precondition-failed");
        naming("\"other\", " + tag).post(rewording(note), words("Listed")).expect(200);
        naming("*").post(rewording(note), words("Any")).expect(200);
    }

    @Test
    void a_rule_is_not_asked_about_what_was_not_seen() {
        var note = leave();
        var unseen = naming("\"other\"").post(rewording(note), words("Out!"));

        unseen.expectProblem(412, "precondition-failed");
        seen(note).post(rewording(note), words("Out!")).expectProblem(422, "rude");
        naming("*").post("/notes/" + NoteId.next() + "/rewording", words("Hm")).expectProblem(404, "not-found");
    }

    @Test
    void what_is_made_was_seen_by_nobody() {
        naming("\"other\"")
                .post("/notes", json("clinicId", NORTH.toString(), "words", "Bring towels"))
                .expect(201);
    }

    @Test
    void a_retry_is_given_the_first_answer_though_its_own_change_is_why_it_would_not_match() {
        var note = leave();
        var asked = seen(note).with("Idempotency-Key", "a");

        var first = asked.post(rewording(note), words("Bring soap")).expect(200);
        var again = asked.post(rewording(note), words("Bring soap")).expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(eventsOf(note)).isEqualTo(2);
    }

    @Test
    void a_failed_precondition_is_not_kept() {
        var note = leave();
        naming("\"other\"")
                .with("Idempotency-Key", "b")
                .post(rewording(note), words("Bring soap"))
                .expectProblem(412, "precondition-failed");

        seen(note)
                .with("Idempotency-Key", "b")
                .post(rewording(note), words("Bring soap"))
                .expect(200);
    }

    @Test
    void of_all_who_saw_the_same_one_succeeds_whichever_instance_they_ask() throws Exception {
        try (var other = OtherInstance.besides(environment)) {
            var note = leave();
            var there = Api.at(other.port()).as(TestTokens.of("front-desk")).with("If-Match", tagOf(note));

            var answers = onceBothInstancesHaveDecided(List.of(seen(note), there, seen(note), there, there), note);

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412, 412, 412, 412);
            assertThat(eventsOf(note)).isEqualTo(2);
        }
    }

    @Test
    void who_looked_at_nothing_overtakes_who_did() throws Exception {
        try (var other = OtherInstance.besides(environment)) {
            var note = leave();
            var there = Api.at(other.port()).as(TestTokens.of("front-desk"));

            var answers = onceBothInstancesHaveDecided(List.of(there, seen(note)), note);

            answers.getFirst().expect(200);
            var came = answers.getLast().status();
            assertThat(came).isIn(200, 412);
            assertThat(eventsOf(note)).isEqualTo(came == 200 ? 3 : 2);
        }
    }

    /** Nobody may store anything before each instance has loaded the note and decided on it. */
    private List<Answer> onceBothInstancesHaveDecided(List<Api> callers, Answer note) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = new ArrayList<Future<Answer>>();
            var owner = owner();
            new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(_ -> {
                JdbcClient.create(owner).sql("lock table event in share mode").update();
                callers.forEach(
                        caller -> pending.add(threads.submit(() -> caller.post(rewording(note), words("Bring soap")))));
                await().until(() -> db.sql(WAITING).query(Integer.class).single() == 2);
            });
            var answers = new ArrayList<Answer>();
            for (var answer : pending) {
                answers.add(answer.get(60, SECONDS));
            }
            return answers;
        }
    }

    private DataSource owner() {
        var url = environment.getRequiredProperty("DATABASE_URL");
        return new TestDatabase(url.replaceFirst(".*/", "").replaceFirst("\\?.*", "")).asOwner();
    }

    private Answer leave() {
        return desk.post("/notes", json("clinicId", NORTH.toString(), "words", "Bring towels"))
                .expect(201);
    }

    private Api seen(Answer representation) {
        return naming(tagOf(representation));
    }

    private Api naming(String tags) {
        return desk.with("If-Match", tags);
    }

    private static String tagOf(Answer representation) {
        return representation.header("ETag");
    }

    private static String rewording(Answer note) {
        return "/notes/" + note.text("/noteId") + "/rewording";
    }

    private static Object words(String words) {
        return json("words", words);
    }

    private int eventsOf(Answer note) {
        return db.sql("select count(*) from event where aggregate_id = ?::uuid")
                .param(note.text("/noteId"))
                .query(Integer.class)
                .single();
    }
}
