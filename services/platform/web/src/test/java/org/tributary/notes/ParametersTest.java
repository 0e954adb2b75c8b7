package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.notes.Examples.SOUTH;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.WebSlice;

/** A parameter means exactly what it says, and none is dropped. */
@WebSlice
@Import(Examples.OneNote.class)
class ParametersTest {

    private final MockMvcTester web;

    ParametersTest(MockMvcTester web) {
        this.web = web;
    }

    @ParameterizedTest
    @CsvSource({
        "colour, 'colour=PINK,'",
        "colour, 'colour=,PINK'",
        "colour, 'colour=PINK,,YELLOW'",
        "colour, colour=PINK&colour=",
        "colour, colour=%20",
        "colour, 'colour=PINK,%20'",
        "colour, colour=",
        "clinicId, 'clinicId=NORTH,'",
        "clinicId, clinicId=",
        "clinicId, clinicId=%20&clinicId=NORTH",
        "except, except=",
        "except, except=%20%09",
        "limit, limit=",
        "limit, limit=%20",
        "mine, mine=",
        "words, words=",
        "since, since=%20"
    })
    void what_is_blank_is_named(String parameter, String query) {
        assertInvalid(query, parameter, "must not be blank");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, limit=5&limit=6",
        "mine, mine=true&mine=false",
        "except, except=PINK&except=YELLOW",
        "words, words=a&words=b",
        "since, since=2026-03-02T09:00:00Z&since=2026-03-02T09:00:00Z"
    })
    void what_comes_twice_is_named_where_there_can_be_one(String parameter, String query) {
        assertInvalid(query, parameter, "must be given once");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0x10",
        "limit, '%2B5'",
        "limit, 05",
        "limit, '%205'",
        "limit, '%EF%BC%95'",
        "limit, 99999999999999999999",
        "limit, -99999999999",
        "limit, 5.0",
        "limit, 5e1",
        "limit, '5,6'",
        "limit, '%00'",
        "mine, 1",
        "mine, yes",
        "mine, TRUE",
        "mine, 'true%20'",
        "after, 99999999999999999999",
        "after, '%D9%A5'",
        "shownFor, '60'",
        "shownFor, '%2BPT1H%00'",
        "shownFor, 1h",
        "clinicId, 00000000-0000-7000-8000-0000000000A1",
        "clinicId, '%2000000000-0000-7000-8000-0000000000a1'",
        "clinicId, 0-0-7000-8000-a1",
        "clinicId, '%EF%BC%900000000-0000-7000-8000-0000000000a1'",
    })
    void what_is_written_in_another_way_is_named(String parameter, String value) {
        assertInvalid(parameter + "=" + value, parameter, "is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pink", "%20PINK", "PINK%00", "0", "BLUE", "YELLOW,blue", "YELLOW&except=PINK&colour=x"})
    void a_choice_that_there_is_not_is_told_the_known_ones(String choice) {
        assertInvalid("colour=" + choice, "colour", "must be one of YELLOW, PINK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=PINK",
                "colour=PINK,YELLOW",
                "colour=PINK&colour=YELLOW",
                "mine=true&limit=5&after=-3",
                "clinicId=NORTH,SOUTH",
                "clinicId=NORTH&clinicId=SOUTH",
                "shownFor=PT1H",
                "words=a%20b"
            })
    void what_is_written_as_it_should_be_is_taken(String query) {
        assertThat(get(query)).hasStatusOk();
    }

    private MvcTestResult get(String query) {
        var names = query.replace("NORTH", NORTH.toString()).replace("SOUTH", SOUTH.toString());
        return web.get()
                .uri(URI.create("/notes?on=2026-03-02&" + names))
                .with(SignedIn.as("front-desk"))
                .exchange();
    }

    private void assertInvalid(String query, String parameter, String message) {
        var answer = get(query);
        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .containsExactly(Map.of("field", parameter, "message", message));
    }
}
