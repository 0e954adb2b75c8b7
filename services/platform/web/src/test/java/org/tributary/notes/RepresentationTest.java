package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.REMINDER;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.platform.web.exchange.Tagging;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.WebSlice;

@WebSlice
@Import(Examples.OneNote.class)
class RepresentationTest {

    private final MockMvcTester web;
    private final Tagging tags;

    RepresentationTest(MockMvcTester web, Tagging tags) {
        this.web = web;
        this.tags = tags;
    }

    @Test
    void a_representation_is_tagged_and_not_sent_twice() {
        var first = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .exchange();
        assertThat(first).hasStatusOk();

        var again = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .header("If-None-Match", tagOf(first))
                .exchange();

        assertThat(again).hasStatus(304).body().isEmpty();
    }

    @Test
    void what_a_post_answers_has_the_tag_that_get_gives() {
        var posted = web.post()
                .uri("/notes")
                .with(SignedIn.as("front-desk"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clinicId\": \"%s\", \"words\": \"Bring towels\"}".formatted(NORTH))
                .exchange();
        var got = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .exchange();

        assertThat(tagOf(posted)).isEqualTo(tagOf(got));
    }

    @Test
    void the_tag_is_known_before_anything_is_answered() {
        var got = web.get()
                .uri("/notes/" + REMINDER)
                .with(SignedIn.as("front-desk"))
                .exchange();

        assertThat(tags.tagOf(Examples.NOTE)).isEqualTo(tagOf(got));
    }

    private static String tagOf(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
    }
}
