package org.tributary.clinicalrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.testkit.Api.json;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** The key-encryption key is changed while the service works. */
@IntegrationTest
@Import(AMorningInApril.class)
class KeysChangedIT {

    private final Api api;
    private final TopicSettings topics;

    KeysChangedIT(Api api, TopicSettings topics) {
        this.api = api;
        this.topics = topics;
    }

    @Test
    void an_engineer_changes_it_sees_how_far_it_is_and_everybody_is_read_as_before() {
        var engineer = api.as(TestTokens.of("platform"));
        engineer.get("/keys/rotation").expectProblem(404, "not-found");
        try (var booking = new Booking(topics)) {
            var north = booking.openClinic();
            var desk = api.as(TestTokens.of("front-desk", north));
            desk.get("/keys/rotation").expectProblem(403, "forbidden");
            desk.post("/keys/rotation", json()).expectProblem(403, "forbidden");
            var asha = new Chart(north, desk, desk).register("Rotated");

            var begun = engineer.post("/keys/rotation").expect(202);
            assertThat(begun.location()).isEqualTo("/keys/rotation");
            assertThat(Integer.parseInt(begun.text("/people"))).isPositive();

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !engineer.get("/keys/rotation")
                            .expect(200)
                            .at("/endedAt")
                            .isNull());
            assertThat(engineer.get("/keys/rotation").text("/left")).isEqualTo("0");
            assertThat(desk.get(asha).expect(200).text("/name/family")).isEqualTo("Rotated");
            api.as(TestTokens.of("chain-admin")).post("/keys/rotation").expect(202);
        }
    }
}
