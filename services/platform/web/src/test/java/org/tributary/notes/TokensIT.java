package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** What the sign-in signs is not all meant to open a door here. */
@IntegrationTest
class TokensIT {

    private static final String PATH = "/notes?on=2026-03-02";
    private static final TestTokens DESK = TestTokens.caller("front-desk");

    private final Api api;

    TokensIT(Api api) {
        this.api = api;
    }

    @Test
    void a_token_to_act_with_here_is_taken() {
        api.as(DESK.token()).get(PATH).expect(200);
        api.as(DESK.signed("application/at+jwt", "tributary")).get(PATH).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        ", outcomes-web",
        "JWT, outcomes-web",
        ", tributary",
        "JWT, tributary",
        "at+jwt, outcomes-web",
        "at+jwt, tributary-of-others",
        "logout+jwt, tributary"
    })
    void another_one_is_not(String type, String audience) {
        var refused = api.as(DESK.signed(type, audience)).get(PATH).expectProblem(401, "unauthenticated");

        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
    }
}
