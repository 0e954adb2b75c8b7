package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.tributary.platform.conformance.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param headers of HTTP
 * @param text the body, perhaps empty
 */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROBLEMS = "https://tributary.example/problems/";

    /** Goes on only if it is this status; a failure shows the body. */
    public Answer expect(int expected) {
        assertThat(status).as("status of the answer %s", text).isEqualTo(expected);
        return this;
    }

    /** Goes on only if it is this problem of RFC 9457; names it by the last part of its type. */
    public Answer expectProblem(int expected, String name) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/type")).isEqualTo(PROBLEMS + name);
        return this;
    }

    /** With what was asked. */
    Exchange to(String method, String target) {
        return new Exchange(method, target, status, headers.map(), text);
    }

    /** The body. */
    public JsonNode json() {
        return JSON.readTree(text);
    }

    /** What stands at a JSON pointer such as {@code /items/0/clinicId}; a missing node if nothing does. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The text at a JSON pointer, which must be there. */
    public String text(String pointer) {
        var node = at(pointer);
        assertThat(node.isMissingNode())
                .as("nothing at %s in %s", pointer, text)
                .isFalse();
        return node.asString();
    }

    /** A header, which must be there. */
    public String header(String name) {
        var value = headers.firstValue(name);
        assertThat(value).as("header %s", name).isPresent();
        return value.orElseThrow();
    }

    /** Where the thing that was made is found. */
    public String location() {
        return header("Location");
    }
}
