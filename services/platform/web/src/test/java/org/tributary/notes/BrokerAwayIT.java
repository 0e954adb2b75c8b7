package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** A service whose broker is away, here from the start: it serves, and tells the operator what waits to be published. */
@IntegrationTest
@TestPropertySource(properties = "tributary.kafka.bootstrap-servers=localhost:1")
class BrokerAwayIT {

    private final Api api;

    BrokerAwayIT(Api api) {
        this.api = api;
    }

    @Test
    void commands_are_accepted_and_the_operator_sees_what_waits() {
        var desk = api.as(TestTokens.of("front-desk"));

        var note = desk.post("/notes", json("clinicId", NORTH.toString(), "words", "Bring towels"))
                .expect(201);

        desk.get(note.location()).expect(200);
        api.get("/actuator/health/readiness").expect(200);
        await().untilAsserted(() -> assertThat(
                        api.get("/actuator/prometheus").expect(200).text())
                .containsPattern("tributary_relay_lag_events\\{service=\"notes\"} 1"));
    }
}
