package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tributary.notes.NoteCommand.LeaveNote;
import org.tributary.platform.web.slice.SignedIn;
import org.tributary.platform.web.slice.SubmittedCommands;
import org.tributary.platform.web.slice.WebSlice;
import tools.jackson.databind.json.JsonMapper;

/** Which texts and times are taken from callers. */
@WebSlice
@Import(Examples.OneNote.class)
class InputTest {

    private static final String UNSEEN = "must have something to see";
    private static final String NOT_PLAIN = "must be text without control characters";
    private static final String OFF_CALENDAR = "must lie between the years 1900 and 2999";

    private final MockMvcTester web;
    private final SubmittedCommands submitted;
    private final JsonMapper json;

    InputTest(MockMvcTester web, SubmittedCommands submitted, JsonMapper json) {
        this.web = web;
        this.submitted = submitted;
        this.json = json;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u0007",
                "\\u001b",
                "\\u007f",
                "\\u0085",
                "\\ud83d",
                "\\ude00",
                "\\ufffe",
                "\\uffff",
                "\\ufdd0",
                "\\ud83f\\udffe"
            })
    void text_that_not_every_program_can_keep_is_named(String escape) {
        assertInvalid(post("words", "\"Bring" + escape + " towels\""), "words", NOT_PLAIN);
    }

    @Test
    void text_is_looked_at_wherever_it_stands() {
        assertInvalid(
                post("sheets", "[{\"lines\": [\"a\", \"b\\u0000\"], \"copies\": 1}]"), "sheets[0].lines[1]", NOT_PLAIN);
        assertThat(post("labels", "{\"a\\u0000\": \"b\"}")).hasStatus(400);
        assertThat(post("sheets\\u0000", "[]")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u00a0",
                "\\u200b",
                "\\u2060",
                "\\u00ad",
                "\\u3164",
                "\\u2800",
                "\\u200e\\u200f",
                "\\u200c\\u200d",
                "\\ufe0f",
                "\\u0301",
                "\\udb40\\udc41"
            })
    void text_without_anything_to_see_is_named(String escape) {
        assertInvalid(post("words", "\"" + escape + "\""), "words", UNSEEN);
        assertInvalid(post("title", "\"" + escape + "\""), "title", UNSEEN);
        assertInvalid(
                post("sheets", "[{\"lines\": [\"a\", \"" + escape + "\"], \"copies\": 1}]"),
                "sheets[0].lines[1]",
                UNSEEN);
        assertThat(post("labels", "{\"" + escape + "\": \"b\"}")).hasStatus(400);
        assertInvalid(get("/notes?on=2026-03-02&words=%E2%80%8B"), "words", UNSEEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\r", "\\t", "\\u2028", "\\u2029"})
    void only_a_long_text_has_lines(String escape) {
        assertInvalid(post("title", "\"Bring" + escape + "towels\""), "title", "must be one line");
        assertThat(post("words", "\"Bring" + escape + "towels\"")).hasStatus(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u000b", "\\u000c", "\\u0085", "\\u202d", "\\u202e"})
    void what_breaks_or_turns_every_text_is_named(String escape) {
        assertInvalid(post("title", "\"Bring" + escape + "towels\""), "title", NOT_PLAIN);
        assertInvalid(post("words", "\"Bring" + escape + "towels\""), "words", NOT_PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u05D0\u200F 12",
                "\u2764\uFE0F",
                "soft\u00ADhyphen"
            })
    void joiners_and_marks_of_direction_are_part_of_a_text(String title) {
        assertThat(post("title", "\"" + title + "\"")).hasStatus(201);
    }

    @Test
    void lines_accents_and_pictures_are_text() {
        assertThat(post("words", "\"Bring\\ttowels\\r\\nfür Zoë \\ud83d\\ude00 \uD83D\uDE00\""))
                .hasStatus(201);
        assertThat(((LeaveNote) submitted.last()).words())
                .isEqualTo("Bring\ttowels\r\nfür Zoë \uD83D\uDE00 \uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.9999995Z",
                "3000-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "-0044-03-15T12:00:00Z",
                "+900000000-01-01T00:00:00Z"
            })
    void a_moment_that_no_calendar_has_is_named(String moment) {
        assertInvalid(post("shownFrom", "\"" + moment + "\""), "shownFrom", OFF_CALENDAR);
        assertInvalid(get("/notes?on=2026-03-02&since=" + moment.replace("+", "%2B")), "since", OFF_CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "3000-01-01", "1899-12-31", "-0044-03-15"})
    void a_day_that_no_calendar_has_is_named(String day) {
        assertInvalid(post("day", "\"" + day + "\""), "day", OFF_CALENDAR);
        assertInvalid(get("/notes?on=" + day.replace("+", "%2B")), "on", OFF_CALENDAR);
    }

    @Test
    void the_first_and_the_last_are_on_the_calendar() {
        assertThat(post("shownFrom", "\"1900-01-01T00:00:00Z\"")).hasStatus(201);
        assertThat(post("shownFrom", "\"2999-12-31T23:59:59.999999999Z\"")).hasStatus(201);
        assertThat(post("shownFrom", "\"2026-07-07T10:00:00+01:00\"")).hasStatus(201);
        assertThat(post("day", "\"1900-01-01\"")).hasStatus(201);
        assertThat(post("day", "\"2999-12-31\"")).hasStatus(201);
        assertThat(post("time", "\"09:30\"")).hasStatus(201);
        assertThat(post("shownFor", "\"PT1H\"")).hasStatus(201);
        assertThat(post("shownFor", "\"P366D\"")).hasStatus(201);
        assertThat(post("zone", "\"Europe/Dublin\"")).hasStatus(201);
        assertThat(get("/notes?on=2999-12-31&since=1900-01-01T00:00:00Z")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1796000000",
                "1796000000.5",
                "\"1796000000\"",
                "\"\"",
                "\" \"",
                "[2026, 7, 7]",
                "\"tomorrow\"",
                "true",
                "{}"
            })
    void a_time_is_a_text_as_in_iso_8601(String value) {
        assertInvalid(post("shownFrom", value), "shownFrom", "is malformed");
        assertInvalid(post("day", value), "day", "is malformed");
        assertInvalid(post("time", value), "time", "is malformed");
        assertInvalid(post("shownFor", value), "shownFor", "is malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT8784H0.000000001S", "-P367D", "PT9223372036854775807S", "PT-9223372036854775808S"})
    void a_length_that_nothing_lasts_is_named(String length) {
        assertInvalid(post("shownFor", "\"" + length + "\""), "shownFor", "must be no longer than a year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+2", "+02:00", "Z", "Europe/Atlantis", ""})
    void a_zone_is_a_region_whose_clocks_are_known(String zone) {
        assertInvalid(
                post("zone", "\"" + zone + "\""),
                "zone",
                "must be a region of the time zone database, such as Europe/Dublin");
    }

    @Test
    void a_time_may_be_left_out() {
        assertThat(post("shownFrom", "null")).hasStatus(201);
        assertThat(post("shownFor", "null")).hasStatus(201);
    }

    @Test
    void what_a_service_stores_is_not_read_by_these_rules() {
        assertThat(json.readValue("\"a\\u0000\"", String.class)).isEqualTo("a\u0000");
    }

    private MvcTestResult post(String field, String value) {
        var words = field.equals("words") ? "" : "\"words\": \"Hm\", ";
        return web.post()
                .uri("/notes")
                .with(SignedIn.as("front-desk"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"clinicId\": \"%s\", %s\"%s\": %s}".formatted(NORTH, words, field, value))
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(URI.create(uri)).with(SignedIn.as("front-desk")).exchange();
    }

    private static void assertInvalid(MvcTestResult answer, String field, String message) {
        assertThat(answer).hasStatus(400);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors")
                .asArray()
                .containsExactly(Map.of("field", field, "message", message));
    }
}
