package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.REMINDER;
import static org.tributary.platform.testkit.Api.json;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** What a platform engineer and a client's author see of any service; this one has keys. */
@IntegrationTest
@TestPropertySource(properties = "spring.config.additional-location=classpath:tributary-keys.yml")
class OperationsIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Api api;
    private final JdbcClient db;

    OperationsIT(Api api, JdbcClient db) {
        this.api = api;
        this.db = db;
    }

    @Test
    void health_is_open_and_tells_liveness_from_readiness() {
        assertThat(api.get("/actuator/health/liveness").expect(200).text("/status"))
                .isEqualTo("UP");
        assertThat(api.get("/actuator/health/readiness").expect(200).text("/status"))
                .isEqualTo("UP");
    }

    @Test
    void nothing_else_of_the_machine_is_shown() {
        var platform = api.as(TestTokens.of("platform"));

        api.get("/actuator/info").expectProblem(401, "unauthenticated");
        platform.get("/actuator/env").expectProblem(404, "not-found");
    }

    @Test
    void an_expired_token_is_no_token() {
        var before = TestTokens.caller("front-desk").until(Instant.parse("2026-01-01T00:00:00Z"));

        api.as(before.token()).get("/notes/" + REMINDER).expectProblem(401, "unauthenticated");
    }

    @Test
    void what_never_reaches_an_endpoint_is_answered_with_a_problem_too() {
        api.as(TestTokens.of("front-desk")).get("/notes/x;y=z").expectProblem(400, "invalid-request");
    }

    @Test
    void the_interface_is_described() {
        var docs = api.get("/v3/api-docs").expect(200);

        assertThat(docs.text("/openapi")).startsWith("3.1");
        assertThat(docs.text("/info/title")).isEqualTo("Tributary notes");
        assertThat(docs.text("/components/securitySchemes/token/scheme")).isEqualTo("bearer");
        var leave = docs.at("/paths/~1notes/post");
        assertThat(leave.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(leave.at("/parameters").size()).isEqualTo(1);
        assertThat(leave.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
        assertThat(docs.at("/components/schemas/Note/properties/noteId/format").asString())
                .isEqualTo("uuid");
        assertThat(docs.text("/components/schemas/LeaveNoteRequest/properties/shownFor/type"))
                .isEqualTo("string");
        assertThat(docs.text("/components/schemas/Problem/properties/status/type"))
                .isEqualTo("integer");
        assertThat(api.get("/swagger-ui/index.html").expect(200).text()).contains("swagger");
    }

    @Test
    void who_did_what_is_kept_with_the_facts() {
        var desk = api.as(TestTokens.caller("front-desk").named("dana").token());

        var note = desk.with("traceparent", TRACE)
                .post("/notes", json("clinicId", NORTH.toString(), "words", "Bring towels"))
                .expect(201);

        var kept = db.sql("select convert_from(metadata, 'UTF8') from event where aggregate_id = ?::uuid")
                .param(note.text("/noteId"))
                .query(String.class)
                .single();
        assertThat(kept)
                .contains("\"actor\":\"dana\"", "\"roles\":[\"front-desk\"]", "\"traceparent\":\"" + TRACE + "\"");
    }

    @Test
    void where_there_are_keys_the_secret_of_retries_is_not_beside_their_rows() {
        var desk = api.as(TestTokens.of("front-desk")).with("Idempotency-Key", "a");
        var body = json("clinicId", NORTH.toString(), "words", "Bring towels");

        var first = desk.post("/notes", body).expect(201);

        assertThat(desk.post("/notes", body).expect(201).location()).isEqualTo(first.location());
        assertThat(db.sql("select count(*) from idempotency_secret")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
