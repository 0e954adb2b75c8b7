package org.tributary.platform.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceSpec {

    private static final String DESCRIPTION = """
            {"openapi": "3.1.0",
             "paths": {
              "/notes": {"post": {
               "security": [{"token": ["front-desk"]}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
               "responses": {
                "201": {
                 "headers": {"Location": {"required": true, "schema": {"type": "string", "format": "uri-reference"}}},
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "default": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
              "/notes/{id}": {"get": {"responses": {"200": {
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}}}},
              "/notes/all.ics": {"get": {"responses": {"200": {
                "content": {"text/calendar;charset=utf-8": {"schema": {"type": "string"}}}}}}}},
             "components": {"schemas": {
              "Note": {
               "properties": {
                "noteId": {"type": "string", "format": "uuid"},
                "at": {"type": ["string", "null"], "format": "date-time"},
                "words": {"type": "string", "minLength": 1, "maxLength": 2}},
               "required": ["noteId", "words"]},
              "Problem": {
               "type": "object", "additionalProperties": true, "required": ["type", "status"],
               "properties": {"type": {"type": "string"}, "status": {"type": "integer"}}}}}}
            """;
    private static final String NOTE = """
            {"noteId": "019b0000-0000-7000-8000-000000000001", "at": null, "words": "Hi"}""";
    private static final String JSON = "application/json";

    private final Conformance conformance = new Conformance(ApiDescription.of(DESCRIPTION));

    @Test
    void an_answer_as_described_is_right() {
        assertThat(faults("GET", "/notes/1?x=y", 200, JSON, NOTE)).isEmpty();
        assertThat(conformance.faultsOf(new Exchange(
                        "POST",
                        "/notes",
                        201,
                        Map.of("content-type", List.of(JSON), "location", List.of("/notes/1")),
                        NOTE)))
                .isEmpty();
        assertThat(faults("GET", "/notes/all.ics", 200, "text/calendar;charset=utf-8", "BEGIN"))
                .isEmpty();
        assertThat(faults("GET", "/actuator/health", 200, JSON, "{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a name more     | {"noteId": "019b0000-0000-7000-8000-000000000001", "words": "Hi", "more": 1} | more
            a name less     | {"words": "Hi"}                                                               | noteId
            no id           | {"noteId": "1", "words": "Hi"}                                                | uuid
            no moment       | {"noteId": "019b0000-0000-7000-8000-000000000001", "words": "Hi", "at": "x"}  | date-time
            an unsaid null  | {"noteId": "019b0000-0000-7000-8000-000000000001", "words": null}             | words
            nothing to read | {"noteId": "019b0000-0000-7000-8000-000000000001", "words": ""}               | words
            too long        | {"noteId": "019b0000-0000-7000-8000-000000000001", "words": "Hello"}          | words
            no JSON         | {"noteId                                                                      | no JSON
            """)
    void a_body_that_is_other_than_described_is_wrong(String what, String body, String told) {
        assertThat(faults("GET", "/notes/1", 200, JSON, body))
                .as(what)
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void neither_is_a_status_nor_a_media_type_nor_a_header_left_untold() {
        assertThat(faults("GET", "/notes/1", 202, JSON, NOTE)).containsExactly("the status is not described");
        assertThat(faults("GET", "/notes/1", 302, "", "")).containsExactly("the status is not described");
        assertThat(faults("GET", "/notes/1", 200, "text/html", "x"))
                .singleElement()
                .asString()
                .contains("text/html");
        assertThat(faults("POST", "/notes", 201, JSON, NOTE)).containsExactly("the header Location is missing");
        assertThat(conformance.faultsOf(new Exchange(
                        "GET", "/notes/1", 200, Map.of("Content-Type", List.of(JSON), "ETag", List.of("\"x\"")), NOTE)))
                .containsExactly("the header ETag is not described");
        assertThat(faults("GET", "/other", 200, JSON, "{}")).containsExactly("no operation is described there");
    }

    @Test
    void a_refusal_is_a_problem_that_knows_its_status_wherever_it_comes_from() {
        var problem = "application/problem+json";

        assertThat(faults("GET", "/other", 404, problem, "{\"type\": \"x\", \"status\": 404, \"more\": 1}"))
                .isEmpty();
        assertThat(faults("POST", "/notes", 400, problem, "{\"type\": \"x\", \"status\": 500}"))
                .isNotEmpty();
        assertThat(faults("POST", "/notes", 400, problem, "{\"status\": 400}")).isNotEmpty();
        assertThat(faults("POST", "/notes", 400, "", "")).isNotEmpty();
        assertThat(faults("POST", "/notes", 400, "text/html", "<p>")).isNotEmpty();
    }

    @Test
    void an_answer_to_head_is_as_that_to_get_but_has_no_body() {
        assertThat(faults("HEAD", "/notes/1", 200, JSON, "")).isEmpty();
        assertThat(faults("HEAD", "/notes/1", 404, "application/problem+json", ""))
                .isEmpty();
        assertThat(faults("HEAD", "/notes/1", 200, JSON, NOTE)).containsExactly("an answer to HEAD has a body");
    }

    @Test
    void it_tells_who_may_ask_and_what_a_body_may_hold() {
        var operation = conformance.description().operationOf("POST", "/notes").orElseThrow();

        assertThat(operation.roles()).containsExactly("front-desk");
        assertThat(operation.body()).isPresent();
        assertThat(conformance
                        .description()
                        .operationOf("GET", "/notes/all.ics")
                        .orElseThrow()
                        .template())
                .isEqualTo("/notes/all.ics");
    }

    private List<String> faults(String method, String target, int status, String type, String body) {
        return conformance.faultsOf(new Exchange(method, target, status, Map.of("Content-Type", List.of(type)), body));
    }
}
