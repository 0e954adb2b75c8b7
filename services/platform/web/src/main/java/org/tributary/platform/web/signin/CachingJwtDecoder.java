package org.tributary.platform.web.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Spares a token that was found good a moment ago its signature check, which costs more than anything else about a request.
 * Whether it has run out is looked at every time, and a key that the sign-in gave up is noticed within a minute.
 */
final class CachingJwtDecoder implements JwtDecoder {

    /** Shorter than the sign-in's keys themselves are remembered. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int REMEMBERED_AT_MOST = 1_000;

    private final JwtDecoder checking;
    private final OAuth2TokenValidator<Jwt> inTime = new JwtTimestampValidator();
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_AT_MOST)
            .build();

    CachingJwtDecoder(JwtDecoder checking) {
        this.checking = checking;
    }

    @Override
    public Jwt decode(String token) {
        var known = good.getIfPresent(token);
        return known == null ? check(token) : stillInTime(known);
    }

    private Jwt check(String token) {
        var found = checking.decode(token);
        good.put(token, found);
        return found;
    }

    private Jwt stillInTime(Jwt known) {
        var result = inTime.validate(known);
        if (result.hasErrors()) {
            good.invalidate(known.getTokenValue());
            throw new JwtValidationException("The token has run out", result.getErrors());
        }
        return known;
    }
}
