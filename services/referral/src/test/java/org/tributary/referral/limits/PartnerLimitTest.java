package org.tributary.referral.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.tributary.platform.web.problems.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/** A partner that asks too much is told to wait, and nobody else is. */
class PartnerLimitTest {

    private static final int AT_ONCE = 20;

    private final PartnerLimitSettings settings = new PartnerLimitSettings(1, AT_ONCE);
    private final PartnerLimits limits = new PartnerLimits(settings);

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_partner_at_ten_times_its_share_is_turned_away_and_another_is_not() throws Exception {
        var statuses = IntStream.range(0, 10 * AT_ONCE)
                .map(_ -> ask("partner-a", "partner").getStatus())
                .boxed()
                .toList();

        assertThat(statuses.stream()
                        .filter(status -> status == HttpServletResponse.SC_OK)
                        .count())
                .isBetween((long) AT_ONCE, AT_ONCE + 5L);
        assertThat(statuses).last().isEqualTo(429);
        assertThat(ask("partner-b", "partner").getStatus()).isEqualTo(HttpServletResponse.SC_OK);
    }

    @Test
    void each_answer_says_how_much_is_left_and_a_refusal_when_to_come_back() {
        var first = ask("partner-a", "partner");
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"partner\";q=20;w=20");
        assertThat(first.getHeader("RateLimit")).startsWith("\"partner\";r=19;t=");

        IntStream.range(0, 2 * AT_ONCE).forEach(_ -> ask("partner-a", "partner"));
        var refused = ask("partner-a", "partner");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"partner\";r=0;t=1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void a_front_desk_has_no_such_limit() {
        assertThat(IntStream.range(0, 10 * AT_ONCE).mapToObj(_ -> ask("front-desk", "front-desk")))
                .allSatisfy(answer -> {
                    assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_OK);
                    assertThat(answer.getHeader("RateLimit")).isNull();
                });
    }

    private MockHttpServletResponse ask(String clientId, String role) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(clientId)
                .claim("client_id", clientId)
                .claim("roles", List.of(role))
                .claim("clinics", "*")
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        var response = new MockHttpServletResponse();
        try {
            new PartnerLimitFilter(limits, settings, new ProblemWriter(new JsonMapper()))
                    .doFilter(new MockHttpServletRequest("GET", "/referrals"), response, new MockFilterChain());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
