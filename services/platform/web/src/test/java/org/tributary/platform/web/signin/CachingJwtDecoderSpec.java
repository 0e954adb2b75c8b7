package org.tributary.platform.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class CachingJwtDecoderSpec {

    private static final Instant FAR_AWAY = Instant.parse("2999-01-01T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final List<String> checked = new ArrayList<>();

    @Test
    void a_good_token_is_checked_once() {
        var tokens = new CachingJwtDecoder(token -> checked(token, FAR_AWAY));

        var first = tokens.decode("a");
        var second = tokens.decode("a");

        assertThat(second).isSameAs(first);
        assertThat(checked).containsExactly("a");
    }

    @Test
    void another_token_is_checked_for_itself() {
        var tokens = new CachingJwtDecoder(token -> checked(token, FAR_AWAY));

        tokens.decode("a");
        tokens.decode("b");

        assertThat(checked).containsExactly("a", "b");
    }

    @Test
    void a_bad_token_is_refused_each_time_and_never_remembered() {
        var tokens = new CachingJwtDecoder(token -> {
            checked.add(token);
            throw new BadJwtException("forged");
        });

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);

        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void a_remembered_token_is_refused_once_it_has_run_out() {
        var tokens = new CachingJwtDecoder(token -> checked(token, LONG_AGO));
        tokens.decode("a");

        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(JwtValidationException.class);
    }

    private Jwt checked(String token, Instant until) {
        checked.add(token);
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("mara")
                .expiresAt(until)
                .build();
    }
}
