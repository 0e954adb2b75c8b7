package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.REMINDER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.WebSlice;

@WebSlice
@Import(Examples.OneNote.class)
class SigninTest {

    private final MockMvcTester web;

    SigninTest(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void who_has_no_token_is_asked_for_one() {
        var answer = web.get().uri("/notes/" + REMINDER).exchange();

        assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getResponse().getHeader("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {
                  "type": "https://tributary.example/problems/unauthenticated",
                  "status": 401,
                  "instance": "/notes/%s"
                }""".formatted(REMINDER));
    }

    @Test
    void a_bad_token_is_no_token() {
        var answer = web.get()
                .uri("/notes/" + REMINDER)
                .header("Authorization", "Bearer not a token")
                .exchange();

        assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).headers().containsHeader("WWW-Authenticate");
    }

    @Test
    void another_role_may_not() {
        var answer = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("therapist", NORTH))
                .exchange();

        assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://tributary.example/problems/forbidden");
    }

    @Test
    void another_role_may_change_nothing_either() {
        var answer = web.post()
                .uri("/notes")
                .with(SignedIn.as("auditor"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clinicId\": \"%s\", \"words\": \"Bring towels\"}".formatted(NORTH))
                .exchange();

        assertThat(answer).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha {", "", "{\"wrods\": 5}", "{\"clinicId\": 5}"})
    void the_role_is_judged_before_the_body_is_read(String body) {
        var answer = web.post()
                .uri("/notes")
                .with(SignedIn.as("auditor"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/notes?on=Asha", "/notes?on=2026-03-02&limit=x", "/notes/Asha"})
    void the_role_is_judged_before_a_parameter_is_read(String path) {
        assertThat(web.get().uri(path).with(SignedIn.as("auditor"))).hasStatus(403);
    }

    @Test
    void no_session_is_kept() {
        var answer = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .exchange();

        assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
    }
}
