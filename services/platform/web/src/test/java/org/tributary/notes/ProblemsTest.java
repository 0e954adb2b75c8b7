package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.REMINDER;
import static org.tributary.notes.Examples.SOUTH;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.json.AbstractJsonContentAssert;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.events.ClinicId;
import org.tributary.notes.NoteCommand.LeaveNote;
import org.tributary.notes.NoteRejection.Rude;
import org.tributary.platform.eventstore.ConcurrentChange;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;

@WebSlice
@Import(Examples.OneNote.class)
class ProblemsTest {

    private static final String GOOD = """
            {"clinicId": "%s", "words": "Bring towels"}""".formatted(NORTH);

    private final MockMvcTester web;
    private final SubmittedCommands submitted;

    ProblemsTest(MockMvcTester web, SubmittedCommands submitted) {
        this.web = web;
        this.submitted = submitted;
    }

    @Test
    void what_is_made_is_answered_with_its_location() {
        var answer = post(GOOD);

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.words").isEqualTo("Bring towels");
        var made = (LeaveNote) submitted.last();
        assertThat(answer).headers().hasValue("Location", "/notes/" + made.noteId());
    }

    @Test
    void a_refusal_reads_as_its_family_says() {
        submitted.refuseNext(new Rude(5));

        assertProblem(post(GOOD), 422, "rude").isLenientlyEqualTo("""
                {"title": "That is no way to talk", "status": 422, "words": 5, "instance": "/notes"}""");
    }

    @Test
    void a_refusal_that_nobody_named_is_our_fault() {
        submitted.refuseNext(new Rejection() {});

        assertProblem(post(GOOD), 500, "internal");
    }

    @Test
    void invalid_fields_are_named_with_their_path() {
        var answer = post("""
                {"clinicId": "%s", "words": " ", "sheets": [{"lines": ["a"], "copies": 1}, {"lines": [], "copies": 99}]}
                """.formatted(NORTH));

        assertProblem(answer, 400, "invalid-request")
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("words", "sheets[1].lines", "sheets[1].copies");
    }

    @Test
    void faults_are_told_in_the_same_order_each_time() {
        for (var time = 0; time < 20; time++) {
            assertProblem(
                            post(
                                    "{\"words\": \"\", \"sheets\": [{\"lines\": [], \"copies\": 99}, {\"lines\": [], \"copies\": 10}]}"),
                            400,
                            "invalid-request")
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactly(
                            "clinicId",
                            "sheets[0].copies",
                            "sheets[0].lines",
                            "sheets[1].copies",
                            "sheets[1].lines",
                            "words");
        }
    }

    @Test
    void a_missing_field_is_named() {
        assertInvalid(post("{\"words\": \"Hm\"}"), "clinicId", "must not be null");
    }

    @Test
    void a_misspelt_field_is_named() {
        assertInvalid(post("{\"clinicId\": \"%s\", \"wrods\": \"Hm\"}".formatted(NORTH)), "wrods", "is not known");
    }

    @Test
    void an_unknown_choice_is_told_the_known_ones() {
        assertInvalid(
                post("{\"clinicId\": \"%s\", \"words\": \"Hm\", \"colour\": \"BLUE\"}".formatted(NORTH)),
                "colour",
                "must be one of YELLOW, PINK");
    }

    @Test
    void a_choice_is_not_taken_by_its_number() {
        assertInvalid(
                post("{\"clinicId\": \"%s\", \"words\": \"Hm\", \"colour\": 0}".formatted(NORTH)),
                "colour",
                "must be one of YELLOW, PINK");
    }

    @Test
    void a_malformed_value_is_named_and_never_repeated() {
        var answer = post("{\"clinicId\": \"Asha Rao\", \"words\": \"Hm\"}");

        assertInvalid(answer, "clinicId", "is malformed");
        assertThat(answer).bodyText().doesNotContain("Asha");
    }

    @Test
    void a_malformed_value_in_a_list_is_named_with_its_path() {
        assertInvalid(
                post("{\"clinicId\": \"%s\", \"words\": \"Hm\", \"sheets\": [{\"lines\": [\"a\"], \"copies\": \"x\"}]}"
                        .formatted(NORTH)),
                "sheets[0].copies",
                "is malformed");
    }

    @Test
    void a_forgotten_number_is_not_zero() {
        assertInvalid(
                post("{\"clinicId\": \"%s\", \"words\": \"Hm\", \"sheets\": [{\"lines\": [\"a\"]}]}".formatted(NORTH)),
                "sheets[0].copies",
                "is malformed");
    }

    @Test
    void a_fraction_is_not_rounded() {
        assertInvalid(
                post("{\"clinicId\": \"%s\", \"words\": \"Hm\", \"sheets\": [{\"lines\": [\"a\"], \"copies\": 1.9}]}"
                        .formatted(NORTH)),
                "sheets[0].copies",
                "is malformed");
    }

    @Test
    void what_is_no_json_is_invalid_and_never_repeated() {
        var answer = post("Asha Rao {");

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer).bodyText().doesNotContain("Asha");
    }

    @Test
    void a_body_is_needed() {
        assertProblem(post(""), 400, "invalid-request");
    }

    @Test
    void a_body_of_another_kind_is_not_taken() {
        var answer = web.post()
                .uri("/notes")
                .with(SignedIn.as("front-desk"))
                .contentType(MediaType.TEXT_PLAIN)
                .content("Bring towels")
                .exchange();

        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void a_body_that_is_too_large_is_not_read() {
        assertProblem(post("x".repeat(3_000_000)), 413, "too-large");
    }

    @Test
    void another_representation_is_not_to_be_had() {
        var answer = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .accept(MediaType.APPLICATION_PDF)
                .exchange();

        assertProblem(answer, 406, "not-acceptable");
    }

    @Test
    void a_malformed_id_names_nothing() {
        var answer = get("/notes/Asha-Rao");

        assertProblem(answer, 404, "not-found");
        assertThat(answer).bodyJson().doesNotHavePath("$.detail");
    }

    @Test
    void an_unknown_id_names_nothing() {
        assertProblem(get("/notes/" + Examples.OneNote.NONE), 404, "not-found");
    }

    @Test
    void an_unknown_path_names_nothing() {
        assertProblem(get("/nowhere"), 404, "not-found");
    }

    @Test
    void a_parameter_is_needed() {
        assertInvalid(get("/notes"), "on", "is missing");
    }

    @Test
    void a_malformed_parameter_is_named_and_never_repeated() {
        var answer = get("/notes?on=Asha");

        assertInvalid(answer, "on", "is malformed");
        assertThat(answer).bodyText().doesNotContain("Asha");
    }

    @Test
    void a_parameter_out_of_bounds_is_named() {
        assertInvalid(get("/notes?on=2026-03-02&limit=99"), "limit", "must be less than or equal to 50");
    }

    @Test
    void what_cannot_be_done_here_says_what_can() {
        var answer = web.delete()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .exchange();

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer).headers().hasValue("Allow", "GET");
    }

    @Test
    void a_fault_of_ours_leaks_no_text() {
        submitted.failNext(new IllegalStateException("select * from note where words = 'Asha'"));

        var answer = post(GOOD);

        assertProblem(answer, 500, "internal");
        assertThat(answer).bodyText().doesNotContain("Asha").doesNotContain("select");
    }

    @Test
    void while_the_database_is_away_a_caller_is_asked_to_try_again() {
        submitted.failNext(new IllegalStateException(
                new CannotGetJdbcConnectionException("away", new SQLTransientConnectionException())));

        var answer = post(GOOD);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer).headers().hasValue("Retry-After", "5");
    }

    /** Below a connection to the database that was cut lies the end of a stream, as below one to a caller who left. */
    @Test
    void a_database_that_is_cut_off_is_not_taken_for_a_caller_who_left() {
        submitted.failNext(new IllegalStateException(
                "append", new SQLException("An I/O error occurred", "08006", new EOFException())));
        assertProblem(post(GOOD), 503, "unavailable");

        submitted.failNext(new IllegalStateException("no part of the exchange", new EOFException()));
        assertProblem(post(GOOD), 500, "internal");
    }

    @Test
    void who_is_overtaken_again_and_again_may_try_again() throws NoSuchMethodException {
        var constructor = ConcurrentChange.class.getDeclaredConstructor(Throwable.class);
        submitted.failNext(BeanUtils.instantiateClass(constructor, new IllegalStateException("Asha")));

        assertProblem(post(GOOD), 409, "concurrent-change");
    }

    @Test
    void another_clinics_thing_is_not_there() {
        assertProblem(get("/notes/" + REMINDER, SOUTH), 404, "not-found");
        assertThat(get("/notes/" + REMINDER, NORTH)).hasStatusOk();
    }

    private MvcTestResult post(String body) {
        return web.post()
                .uri("/notes")
                .with(SignedIn.as("front-desk"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri, ClinicId... clinics) {
        return web.get().uri(uri).with(SignedIn.as("front-desk", clinics)).exchange();
    }

    private static void assertInvalid(MvcTestResult answer, String field, String message) {
        assertProblem(answer, 400, "invalid-request")
                .extractingPath("$.errors")
                .asArray()
                .containsExactly(Map.of("field", field, "message", message));
    }

    private static AbstractJsonContentAssert<?> assertProblem(MvcTestResult answer, int status, String name) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("https://tributary.example/problems/" + name);
        return assertThat(answer).bodyJson();
    }
}
