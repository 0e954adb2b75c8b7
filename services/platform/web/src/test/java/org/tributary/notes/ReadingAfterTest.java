package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.feed.ProjectionProgress;
import org.tributary.platform.web.positions.PositionsAutoConfiguration;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.WebSlice;

/** What an endpoint is given of a request that comes after something. */
@WebSlice(ReadingAfterTest.ListEndpoint.class)
@Import({ReadingAfterTest.ListEndpoint.class, ReadingAfterTest.AsFarAsTen.class})
@ImportAutoConfiguration(PositionsAutoConfiguration.class)
class ReadingAfterTest {

    private static final String TENTH = "booking:00000000-0000-7000-8000-000000000001:10";
    private static final String ELEVENTH = "booking:00000000-0000-7000-8000-000000000001:11";

    private final MockMvcTester web;

    ReadingAfterTest(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void what_has_come_can_be_read_and_the_endpoint_knows_nothing_of_it() {
        assertGiven(get("/list?limit=3&after=" + TENTH), "limit");
        assertGiven(get("/list?after=" + TENTH + "&after=" + TENTH));
    }

    @Test
    void what_has_not_come_in_time_is_asked_for_again_later() {
        var answer = get("/list?after=" + TENTH + "&after=" + ELEVENTH);

        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://tributary.example/problems/not-yet-arrived");
    }

    @Test
    void who_asks_only_for_the_headers_waits_like_who_reads() {
        assertThat(head("/list?after=" + TENTH)).hasStatusOk();
        assertThat(head("/list?after=" + ELEVENTH)).hasStatus(503).hasHeader("Retry-After", "5");
    }

    @Test
    void nobody_names_more_positions_than_there_can_be_reasons_for() {
        assertGiven(get("/list?" + after(8)));

        var answer = get("/list?" + after(9));

        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://tributary.example/problems/invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of("after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJhdCI6MX0", "booking:1:1"})
    void a_cursor_is_for_the_list(String cursor) {
        assertGiven(get("/list?after=" + cursor), "after", cursor);
        assertGiven(get("/list?after=" + TENTH + "&after=" + cursor), "after", cursor);
    }

    @Test
    void nobody_waits_with_a_stranger_or_with_who_changes_something() {
        assertThat(web.get().uri("/list?after=" + ELEVENTH).exchange()).hasStatus(401);
        assertGiven(
                web.post()
                        .uri("/list?after=" + ELEVENTH)
                        .with(SignedIn.as("front-desk"))
                        .exchange(),
                "after",
                ELEVENTH);
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(uri).with(SignedIn.as("front-desk")).exchange();
    }

    private MvcTestResult head(String uri) {
        return web.head().uri(uri).with(SignedIn.as("front-desk")).exchange();
    }

    private static String after(int times) {
        return String.join("&", Collections.nCopies(times, "after=" + TENTH));
    }

    private static void assertGiven(MvcTestResult answer, String... namesAndCursors) {
        assertThat(answer).hasStatusOk().bodyJson().convertTo(List.class).isEqualTo(Arrays.asList(namesAndCursors));
    }

    /** Tells the names of the parameters that it was given, and the cursors. */
    @RestController
    static class ListEndpoint {

        @RequestMapping("/list")
        @PreAuthorize("hasRole('front-desk')")
        List<String> list(HttpServletRequest request, @RequestParam(required = false) @Nullable String after) {
            var given = new ArrayList<>(Collections.list(request.getParameterNames()));
            if (after != null) {
                given.add(after);
            }
            return given;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class AsFarAsTen {

        @Bean
        ProjectionProgress progress() {
            return facts -> facts.stream().allMatch(fact -> fact.position() <= 10);
        }
    }
}
