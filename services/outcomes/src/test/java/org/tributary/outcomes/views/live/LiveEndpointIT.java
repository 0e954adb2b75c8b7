package org.tributary.outcomes.views.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Event;
import org.tributary.outcomes.FirstCourse;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveEndpointIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FirstCourse HARBOUR_STREET = new FirstCourse(1, 1);
    private static final FirstCourse QUAY_ROAD = new FirstCourse(2, 1);

    private final Api anyone;
    private final Api chain;
    private final JdbcClient db;
    private final NoticeListener listener;
    private final TestRelay relay;

    LiveEndpointIT(Api api, JdbcClient db, NoticeListener listener, TopicSettings topics) {
        this.anyone = api;
        this.chain = api.as(TestTokens.of("operator"));
        this.db = db;
        this.listener = listener;
        this.relay = new TestRelay(topics);
    }

    @AfterAll
    void stop_publishing() {
        relay.close();
    }

    @Test
    void a_fact_is_told_once_it_can_be_read() {
        var course = new FirstCourse(1, 2);
        try (var watching = listening(chain, "/api/live")) {
            publish(course.courseOpened());

            var fact = awaitFact(watching, course.course().toString());
            assertThat(fact.path("type").asString()).isEqualTo("tributary.clinical-record.CourseOpened.v1");
            assertThat(fact.path("source").asString()).isEqualTo("clinical-record");
            assertThat(fact.path("clinicId").asString())
                    .isEqualTo(course.clinic().toString());
            assertThat(fact.path("position").asLong()).isEqualTo(relay.lastPositionOf("clinical-record"));
            assertThat(fact.path("recordedAt").asString()).isEqualTo(FirstCourse.CHARTED_AT.toString());
            assertThat(fact.path("id").asString()).hasSize(36);
            chain.get("/api/courses/" + course.course()).expect(200);
        }
    }

    @Test
    void nobody_hears_of_another_clinic() {
        var elsewhere = anyone.as(TestTokens.of("operator", QUAY_ROAD.clinic()));
        try (var quayRoad = listening(elsewhere, "/api/live");
                var chosen = listening(chain, "/api/live?clinicId=" + QUAY_ROAD.clinic())) {
            publish(HARBOUR_STREET.clinicOpened(), QUAY_ROAD.clinicOpened());

            for (var watching : List.of(quayRoad, chosen)) {
                awaitFact(watching, QUAY_ROAD.clinic().toString());
                assertThat(factsOf(watching))
                        .allSatisfy(fact -> assertThat(fact.path("clinicId").asString())
                                .isEqualTo(QUAY_ROAD.clinic().toString()));
            }
        }
    }

    @Test
    void what_another_instance_took_in_is_told_as_well() {
        try (var watching = listening(chain, "/api/live")) {
            db.sql("select pg_notify('live_facts', '{\"source\":\"booking\"}')").query(row -> {});

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(watching.lines()).contains("event:many", "data:{\"source\":\"booking\"}"));
        }
    }

    @Test
    void only_operators_listen_and_only_to_what_is_theirs() {
        assertThat(anyone.get("/api/live").status()).isEqualTo(401);
        anyone.as(TestTokens.of("therapist")).get("/api/live").expectProblem(403, "forbidden");
        anyone.as(TestTokens.of("operator", QUAY_ROAD.clinic()))
                .get("/api/live?clinicId=" + HARBOUR_STREET.clinic())
                .expectProblem(404, "not-found");
        chain.get("/api/live?clinicId=not-an-id").expectProblem(400, "invalid-request");
    }

    @Test
    void whoever_only_asks_whether_there_is_something_is_answered_at_once() {
        var answer = chain.with("Accept", "text/event-stream")
                .send("HEAD", "/api/live", null)
                .expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void whom_it_could_not_tell_everything_it_sends_away_and_does_not_let_in() {
        try (var watching = listening(chain, "/api/live")) {
            listener.stop();
            try {
                await().atMost(PATIENCE).until(watching::isOver);
                var refused = chain.get("/api/live");
                refused.expectProblem(503, "unavailable");
                assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            } finally {
                listener.start();
            }
        }
        try (var again = listening(chain, "/api/live")) {
            var clinic = new FirstCourse(3, 1);
            publish(clinic.clinicOpened());
            awaitFact(again, clinic.clinic().toString());
        }
    }

    @Test
    void it_begins_at_once_whatever_they_accept() {
        try (var watching = listening(chain.with("Accept", "*/*"), "/api/live")) {
            assertThat(watching.isOver()).isFalse();
        }
    }

    @Test
    void it_listens_again_when_its_connection_was_cut() {
        try (var watching = listening(chain, "/api/live")) {
            db.sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen live_facts'")
                    .query(row -> {});
            await().atMost(PATIENCE).until(watching::isOver);
        }
        try (var again = listening(chain, "/api/live")) {
            var course = new FirstCourse(1, 3);
            publish(course.courseOpened());
            awaitFact(again, course.course().toString());
        }
    }

    private void publish(Event... facts) {
        relay.publish(FirstCourse.CHARTED_AT, facts);
    }

    private static Watching listening(Api who, String path) {
        // it lets nobody in before it hears of everything
        var watching = await().atMost(PATIENCE).until(() -> Watching.of(who, path), LiveEndpointIT::isLetIn);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(watching.lines()).contains(": listening"));
        return watching;
    }

    private static boolean isLetIn(Watching watching) {
        assertThat(watching.answer().statusCode()).isIn(200, 503);
        return watching.answer().statusCode() == 200;
    }

    private static JsonNode awaitFact(Watching watching, String subject) {
        await().atMost(PATIENCE)
                .until(() -> factsOf(watching).stream()
                        .anyMatch(fact -> fact.path("subject").asString().equals(subject)));
        var told = factsOf(watching).stream()
                .filter(fact -> fact.path("subject").asString().equals(subject))
                .toList();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private static List<JsonNode> factsOf(Watching watching) {
        var facts = new ArrayList<JsonNode>();
        for (var line : watching.lines()) {
            if (line.startsWith("data:{\"facts\"")) {
                JSON.readTree(line.substring("data:".length())).path("facts").forEach(facts::add);
            }
        }
        return facts;
    }
}
