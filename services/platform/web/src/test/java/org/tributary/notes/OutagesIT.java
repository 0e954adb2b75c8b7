package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestTokens;

@IntegrationTest
class OutagesIT {

    private final Api desk;
    private final String database;
    private final JdbcClient administrator;

    OutagesIT(Api api, @Value("${DATABASE_URL}") String url) {
        desk = api.as(TestTokens.of("front-desk"));
        database = url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        administrator = JdbcClient.create(new TestDatabase(database).asAdministrator());
    }

    @Test
    void while_the_database_is_away_callers_are_asked_to_come_back_and_then_are_served() {
        var note = desk.post("/notes", json("clinicId", NORTH.toString(), "words", "Bring towels"))
                .expect(201);

        lockOut();
        assertAway(desk.get(note.location()));
        assertAway(desk.with("Idempotency-Key", "a").post(note.location() + "/rewording", json("words", "Soap")));
        assertAway(desk.post(note.location() + "/rewording", json("words", "Soap")));
        assertThat(desk.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(desk.get("/actuator/health/readiness").status()).isEqualTo(503);

        letIn();
        await().untilAsserted(() -> desk.get(note.location()).expect(200));
    }

    private static void assertAway(Answer answer) {
        answer.expectProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    private void lockOut() {
        administrator.sql("alter database " + database + " connection limit 0").update();
        administrator
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ? and usename = ?")
                .params(database, TestDatabase.SERVICE)
                .query()
                .listOfRows();
    }

    private void letIn() {
        administrator.sql("alter database " + database + " connection limit -1").update();
    }
}
