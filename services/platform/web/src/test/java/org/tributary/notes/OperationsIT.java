package org.tributary.notes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.REMINDER;
import static org.tributary.platform.testkit.Api.json;

import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** What a platform engineer and a client's author see of any service; this one has keys. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "spring.config.additional-location=classpath:tributary-keys.yml")
class OperationsIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final Api api;
    private final JdbcClient db;
    private final int port;

    OperationsIT(Api api, JdbcClient db, @Value("${local.server.port}") int port) {
        this.api = api;
        this.db = db;
        this.port = port;
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

    @ParameterizedTest
    @ValueSource(
            strings = {"on=2026-03-02&words=Asha%", "on=2026-03-02&words=Asha%zz", "words=Asha%E0%A4%A&on=2026-03-02"})
    void a_parameter_that_cannot_be_decoded_is_neither_read_nor_logged(String query, CapturedOutput logged)
            throws IOException {
        var answer = exchange("GET /notes?" + query + " HTTP/1.1", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("problems/invalid-request")
                .doesNotContain("Asha");
        assertThat(logged).doesNotContain("Asha").doesNotContain("InvalidParameterException");
    }

    @Test
    void nor_one_of_a_form(CapturedOutput logged) throws IOException {
        var answer = exchange("POST /notes HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded", "words=Asha%");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Asha");
        assertThat(logged).doesNotContain("Asha").doesNotContain("InvalidParameterException");
    }

    @Test
    void text_that_cannot_be_kept_is_no_parameter() {
        var refused = api.as(TestTokens.of("front-desk")).get("/notes?on=2026-03-02&words=%00");

        assertThat(refused.expectProblem(400, "invalid-request").text("/errors/0/field"))
                .isEqualTo("words");
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
        assertThat(leave.at("/responses/201/headers/Location/schema/type").asString())
                .isEqualTo("string");
        assertThat(leave.at("/responses/201/headers/Tributary-Position").isMissingNode())
                .isFalse();
        assertThat(leave.at("/responses/200").isMissingNode()).isTrue();
        assertThat(leave.at("/parameters").size()).isEqualTo(1);
        assertThat(leave.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
        var reword = docs.at("/paths/~1notes~1{id}~1rewording/post/parameters");
        assertThat(reword.findValuesAsString("name")).containsExactly("id", "Idempotency-Key", "If-Match");
        assertThat(docs.at("/components/schemas/Note/properties/noteId/format").asString())
                .isEqualTo("uuid");
        assertThat(docs.text("/components/schemas/Problem/properties/status/type"))
                .isEqualTo("integer");
        assertThat(api.get("/v3/api-docs.yaml").expect(200).text()).contains("openapi: 3.1");
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

    /** As no client library would write it. */
    private String exchange(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = head + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + TestTokens.of("front-desk") + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
