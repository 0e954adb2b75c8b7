package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.platform.conformance.ApiDescription;
import org.tributary.platform.conformance.Conformance;
import org.tributary.platform.conformance.Exchange;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client's author reads of a service is what comes, and what is taken. */
@IntegrationTest
class DescriptionIT {

    private final Api api;
    private final Conformance conformance;

    DescriptionIT(Api api) {
        this.api = api;
        this.conformance =
                new Conformance(ApiDescription.of(api.get(ApiDescription.PATH).text()));
    }

    @Test
    void it_says_which_roles_may_ask_and_what_may_be_null() {
        var docs = api.get(ApiDescription.PATH).json();

        assertThat(docs.at("/paths/~1notes/post/security/0/token/0").asString()).isEqualTo("front-desk");
        assertThat(names(docs.at("/components/schemas/LeaveNoteRequest/required")))
                .containsExactlyInAnyOrder("clinicId", "words");
        assertThat(names(docs.at("/components/schemas/LeaveNoteRequest/properties/shownFor/type")))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(names(docs.at("/components/schemas/PageNote/properties/next/type")))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(names(docs.at("/components/schemas/PageNote/required"))).containsExactly("items");
    }

    @Test
    void what_it_forbids_is_a_blank_text_an_empty_list_a_wrong_type_and_an_unknown_name() {
        assertThat(taken(json("words", "Towels"))).isTrue();
        assertThat(taken(json("words", "Towels", "time", "09:30", "shownFor", "PT1H", "zone", "Europe/Dublin")))
                .isTrue();
        assertThat(taken(json("words", "Towels", "colour", "PINK", "labels", Map.of("a", "b"))))
                .isTrue();

        assertThat(taken(json("words", ""))).isFalse();
        assertThat(taken(json("words", 1))).isFalse();
        assertThat(taken(json("words", "Towels", "shownFor", "1 hour"))).isFalse();
        assertThat(taken(json("words", "Towels", "time", "9"))).isFalse();
        assertThat(taken(json("words", "Towels", "colour", "BLUE"))).isFalse();
        assertThat(taken(json("words", "Towels", "sheets", List.of(json("lines", List.of(), "copies", 1)))))
                .isFalse();
        assertThat(taken(json("words", "Towels", "more", 1))).isFalse();
    }

    /** What the description allows is taken by the service, and what it forbids is not. */
    private boolean taken(Map<String, Object> words) {
        words.put("clinicId", NORTH.toString());
        var operation = conformance.description().operationOf("POST", "/notes").orElseThrow();
        var body = JsonMapper.shared().valueToTree(words);
        var allowed = conformance.faultsOfBody(operation, (JsonNode) body).isEmpty();
        var answer = api.as(TestTokens.of("front-desk")).post("/notes", words);
        assertThat(answer.status()).isEqualTo(allowed ? 201 : 400);
        return allowed;
    }

    @Test
    void an_answer_that_it_does_not_tell_fails_the_test_that_meets_it() {
        var told = new Exchange("GET", "/notes/1", 200, Map.of("Content-Type", List.of("application/json")), "{}");

        assertThat(conformance.faultsOf(told)).isNotEmpty();
        assertThatThrownBy(() -> api.as(TestTokens.of("front-desk")).get("/undescribed"))
                .isInstanceOf(AssertionError.class);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
