package org.tributary.notes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** What callers see of a service that has more to do than it can, or callers who keep it waiting. */
@IntegrationTest
@TestPropertySource(
        properties = {
            "tributary.web.at-once=4",
            "tributary.web.large-bodies=1",
            "tributary.web.patience=200ms",
            "tributary.web.body-within=2s",
            "server.tomcat.connection-timeout=1s",
            "spring.datasource.hikari.data-source-properties.options=-c lock_timeout=0"
        })
class OverloadIT {

    private static final int AT_ONCE = 4;
    private static final String LARGE = "x".repeat(40_000);

    private final Api desk;
    private final Api anybody;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final int port;

    OverloadIT(Api api, JdbcClient db, TransactionTemplate transaction, @Value("${local.server.port}") int port) {
        this.desk = api.as(TestTokens.of("front-desk"));
        this.anybody = api;
        this.db = db;
        this.transaction = transaction;
        this.port = port;
    }

    @Test
    void who_finds_no_place_is_asked_to_come_back_and_the_others_are_served() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = new ArrayList<Future<Answer>>();
            transaction.executeWithoutResult(_ -> {
                db.sql("lock table note in share mode").update();
                IntStream.range(0, AT_ONCE)
                        .forEach(_ -> working.add(callers.submit(() -> desk.post("/notes", note("Busy")))));
                await().until(() -> waitingForTheLock() == AT_ONCE);

                var turnedAway = desk.post("/notes", note("Too many")).expectProblem(503, "unavailable");
                assertThat(turnedAway.header("Retry-After")).isEqualTo("5");
                anybody.get("/actuator/health/liveness").expect(200);
                assertThat(anybody.get("/actuator/prometheus").expect(200).text())
                        .containsPattern("tributary_web_places_taken\\{places=\"requests\",service=\"notes\"} 4")
                        .containsPattern("tributary_web_places_turned_away_total\\{places=\"requests\",.*} [1-9]");
            });
            for (var answer : working) {
                answer.get(60, SECONDS).expect(201);
            }
        }
        desk.post("/notes", note("Too many")).expect(201);
    }

    @Test
    void who_sends_slowly_holds_nobody_up_and_is_told_to_stop() {
        var slow = IntStream.range(0, 4 * AT_ONCE)
                .mapToObj(_ -> new RawClient(port).beginPost("/notes", 5_000).send("{"))
                .toList();

        desk.post("/notes", note("Quick")).expect(201);

        var drop = slow.getFirst();
        await().until(() -> drop.send(" ").isAnswered());
        assertThat(drop.statusLine()).startsWith("HTTP/1.1 408");
        for (var client : slow.subList(1, slow.size())) {
            assertThat(client.statusLine()).startsWith("HTTP/1.1 408");
        }
        slow.forEach(RawClient::close);
    }

    @Test
    void who_never_ends_the_head_is_hung_up_on() {
        try (var client = new RawClient(port).send("GET /notes HTTP/1.1\r\nHost: loc")) {
            assertThat(client.untilItHangsUp()).doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void only_a_few_large_bodies_are_in_memory_at_once() {
        try (var large = new RawClient(port).beginPost("/notes", 100_000).send(LARGE)) {
            await().untilAsserted(() -> desk.post("/notes", note(LARGE)).expectProblem(503, "unavailable"));
            desk.post("/notes", note("Small")).expect(201);
            assertThat(large.statusLine()).startsWith("HTTP/1.1 408");
        }

        await().untilAsserted(() -> desk.post("/notes", note(LARGE)).expect(201));
    }

    private int waitingForTheLock() {
        return db.sql("select count(*) from pg_locks where relation = 'note'::regclass and not granted")
                .query(Integer.class)
                .single();
    }

    private static Object note(String words) {
        return json("clinicId", NORTH.toString(), "words", words);
    }
}
