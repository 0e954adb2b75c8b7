package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.REMINDER;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.WebSlice;

/** A body is JSON, and means exactly what it says. */
@WebSlice
@Import(Examples.OneNote.class)
@ExtendWith(OutputCaptureExtension.class)
class BodiesTest {

    private static final String GOOD = with("labels", "null");

    private final MockMvcTester web;
    private final RequestMappingHandlerMapping operations;

    BodiesTest(MockMvcTester web, RequestMappingHandlerMapping operations) {
        this.web = web;
        this.operations = operations;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'clinicId': 'NORTH', 'words': 'Yes', 'words': 'No'}                                | words",
                "{'words': 'Hm', 'clinicId': 'NORTH', 'clinicId': 'NORTH'}                          | clinicId",
                "{'clinicId': 'NORTH', 'words': 'Hm', 'labels': {'a': 'b', 'a': 'c'}}              | labels.a",
                "{'clinicId': 'NORTH', 'words': 'Hm', 'sheets': [{'copies': 1, 'lines': ['a'], 'copies': 2}]} | sheets[0].copies",
            })
    void a_name_that_comes_twice_is_named(String body, String field) {
        assertInvalid(post(body.replace('\'', '"').replace("NORTH", NORTH.toString())), field, "must be given once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "words       | true",
                "words       | 5",
                "words       | 5.5",
                "pinned      | 'true'",
                "pinned      | ''",
                "pinned      | 1",
                "drawing     | 'AAAAAAAAcACAAAAAAAAAoQ=='",
                "drawing     | '00000000-0000-7000-8000-0000000000A1'",
                "clinicId    | '00000000-0000-7000-8000-0000000000A1'",
                "clinicId    | '0-0-7000-8000-a1'",
                "clinicId    | '００000000-0000-7000-8000-0000000000a1'",
                "clinicId    | ' 00000000-0000-7000-8000-0000000000a1'",
                "clinicId    | ''",
                "clinicId    | 161",
                "sheets      | [null]",
                "sheets      | {}",
            })
    void a_type_is_a_type_and_an_id_is_its_canonical_text(String field, String value) {
        var answer = post(with(field, value.replace('\'', '"')));

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .asString()
                .startsWith(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'5'", "true", "''", "5.0"})
    void a_number_is_a_number(String copies) {
        var sheets = "[{\"lines\": [\"a\"], \"copies\": %s}]".formatted(copies.replace('\'', '"'));
        assertInvalid(post(with("sheets", sheets)), "sheets[0].copies", "is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {" PINK", "PINK ", "\\u0000PINK", "pink", "", "0", "\\uff30INK"})
    void a_choice_is_its_exact_name(String choice) {
        assertInvalid(post(with("colour", "\"" + choice + "\"")), "colour", "must be one of YELLOW, PINK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "application/xml",
                "application/cbor",
                "application/x-jackson-smile",
                "application/problem+json",
                "application/vnd.notes+json",
                "text/plain",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "*/*",
                "application/*",
                "application/*+json",
                "x",
                "application/json;charset=asha"
            })
    void no_operation_takes_another_kind_and_none_logs_it(String kind, CapturedOutput log) {
        for (var operation : operationsWith(HttpMethod.POST)) {
            for (var role : new String[] {"front-desk", "auditor"}) {
                assertProblem(
                        web.post()
                                .uri(operation)
                                .with(SignedIn.as(role))
                                .header("Content-Type", kind)
                                .content(GOOD)
                                .exchange(),
                        415,
                        "unsupported-media-type");
            }
        }
        assertThat(log).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=utf-8", "Application/JSON; charset=\"UTF-8\""})
    void json_is_json(String kind) {
        assertThat(web.post()
                        .uri("/notes")
                        .with(SignedIn.as("front-desk"))
                        .header("Content-Type", kind)
                        .content(GOOD))
                .hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/vnd.oai.openapi",
                "application/xml",
                "application/cbor",
                "application/problem+json",
                "text/plain",
                "x",
                "application/json;q=asha"
            })
    void no_operation_gives_another_kind_and_all_say_so(String kind) {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST}) {
            for (var operation : operationsWith(method)) {
                assertProblem(
                        web.method(method)
                                .uri(operation)
                                .with(SignedIn.as("front-desk"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(GOOD)
                                .header("Accept", kind)
                                .exchange(),
                        406,
                        "not-acceptable");
            }
        }
    }

    @Test
    void a_problem_is_told_whatever_is_accepted() {
        for (var path : new String[] {"/nowhere", "/notes/asha", "/notes"}) {
            assertThat(web.put().uri(path).with(SignedIn.as("front-desk")).header("Accept", "text/html, x"))
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .hasPath("$.status");
        }
    }

    private static String with(String field, String value) {
        var fields = new TreeMap<>(Map.of("clinicId", "\"" + NORTH + "\"", "words", "\"Hm\""));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(each -> "\"%s\": %s".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private List<String> operationsWith(HttpMethod method) {
        return operations.getHandlerMethods().keySet().stream()
                .filter(mapping ->
                        mapping.getMethodsCondition().getMethods().contains(RequestMethod.valueOf(method.name())))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/notes"))
                .map(path -> path.replaceAll("\\{\\w+}", REMINDER.toString()))
                .toList();
    }

    private MvcTestResult post(String body) {
        return web.post()
                .uri("/notes")
                .with(SignedIn.as("front-desk"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertInvalid(MvcTestResult answer, String field, String message) {
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .containsExactly(Map.of("field", field, "message", message));
    }

    private static void assertProblem(MvcTestResult answer, int status, String name) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"type": "https://tributary.example/problems/%s", "status": %d}""".formatted(name, status));
    }
}
