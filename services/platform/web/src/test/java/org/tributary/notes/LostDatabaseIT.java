package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.testkit.TestWire;

/** What callers see when the way to the database breaks or falls silent, whatever was on it. */
@IntegrationTest
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.connection-timeout=1000",
            "spring.datasource.hikari.data-source-properties.socketTimeout=2",
            // the words of a statement pass each time, not only the first few times
            "spring.datasource.hikari.data-source-properties.prepareThreshold=0"
        })
class LostDatabaseIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final URI SERVER = URI.create(DATABASE.url().substring("jdbc:".length()));
    private static final TestWire WIRE = TestWire.to(SERVER.getHost(), SERVER.getPort());

    private final Api desk;
    private final JdbcClient db = JdbcClient.create(DATABASE.asService());

    LostDatabaseIT(Api api) {
        desk = api.as(TestTokens.of("front-desk"));
    }

    @DynamicPropertySource
    static void theDatabaseIsBehindTheWire(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url", () -> "jdbc:postgresql://localhost:" + WIRE.port() + "/" + DATABASE.name());
    }

    @AfterAll
    static void close() {
        WIRE.close();
    }

    @AfterEach
    void mend() {
        WIRE.mend();
        await().untilAsserted(() -> desk.get("/actuator/health/readiness").expect(200));
    }

    @Test
    void while_the_database_is_silent_nobody_waits_for_ever() {
        var note = left(desk.post("/notes", note("Bring towels")));

        WIRE.stall();
        assertAway(desk.get(note));
        assertAway(desk.with("Idempotency-Key", "a").post("/notes", note("Bring soap")));
        assertThat(desk.get("/actuator/health/liveness").status()).isEqualTo(200);

        WIRE.mend();
        await().untilAsserted(() -> desk.get(note).expect(200));
    }

    @Test
    void a_broken_way_is_found_again() {
        var note = left(desk.post("/notes", note("Bring towels")));

        WIRE.cut();
        assertAway(desk.get(note));

        WIRE.mend();
        await().untilAsserted(() -> desk.get(note).expect(200));
    }

    @Test
    void what_took_effect_though_nobody_heard_of_it_takes_no_second_effect_by_a_retry() {
        var asked = desk.with("Idempotency-Key", "b");

        WIRE.loseNextAnswerTo("COMMIT");
        assertAway(asked.post("/notes", note("Kept unheard")));
        assertThat(WIRE.hasLost()).isTrue();
        await().until(() -> notes("Kept unheard") == 1);

        var note = left(asked.post("/notes", note("Kept unheard")));
        assertThat(notes("Kept unheard")).isEqualTo(1);
        assertThat(desk.get(note).expect(200).text("/words")).isEqualTo("Kept unheard");
    }

    @Test
    void what_took_no_effect_takes_it_by_a_retry() {
        var asked = desk.with("Idempotency-Key", "c");

        WIRE.loseNext("COMMIT");
        assertAway(asked.post("/notes", note("Lost on the way")));
        assertThat(WIRE.hasLost()).isTrue();
        assertThat(notes("Lost on the way")).isZero();

        left(asked.post("/notes", note("Lost on the way")));
        assertThat(notes("Lost on the way")).isEqualTo(1);
    }

    private static Object note(String words) {
        return json("clinicId", NORTH.toString(), "words", words);
    }

    private static String left(Answer answer) {
        return answer.expect(201).location();
    }

    private int notes(String words) {
        return db.sql("select count(*) from note join event on aggregate_id = note_id where words = ?")
                .param(words)
                .query(Integer.class)
                .single();
    }

    private static void assertAway(Answer answer) {
        answer.expectProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
