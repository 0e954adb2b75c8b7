package org.tributary.local.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/**
 * What an assertion must say by which a partner's system shows who it is: that it speaks for itself, to this sign-in, for five minutes
 * at most and under a number of its own. Source: SMART App Launch 2.2, "Client Authentication: Asymmetric"; RFC 7523.
 */
final class AssertionRules implements OAuth2TokenValidator<Jwt> {

    private static final Duration VALID_AT_MOST = Duration.ofMinutes(5);

    /** Two computers never agree about the time. */
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(10);

    private static final int LONGEST_NUMBER = 255;

    private final String clientId;
    private final Set<String> ownAddresses;
    private final Clock clock;

    AssertionRules(String clientId, Set<String> ownAddresses, Clock clock) {
        this.clientId = clientId;
        this.ownAddresses = ownAddresses;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt assertion) {
        var broken = Stream.of(
                        rule("kid", assertion.getHeaders().get("kid"), String.class, kid -> !kid.isBlank()),
                        rule("iss", assertion.getClaimAsString("iss"), String.class, clientId::equals),
                        rule("sub", assertion.getSubject(), String.class, clientId::equals),
                        rule("aud", assertion.getAudience(), List.class, this::namesThisSignIn),
                        rule("exp", assertion.getExpiresAt(), Instant.class, this::endsSoon),
                        rule("jti", assertion.getId(), String.class, AssertionRules::isNumber))
                .flatMap(Stream::ofNullable)
                .toList();
        if (hasNotBegun(assertion.getNotBefore()) || hasNotBegun(assertion.getIssuedAt())) {
            return OAuth2TokenValidatorResult.failure(refusal("nbf"));
        }
        if (!broken.isEmpty()) {
            return OAuth2TokenValidatorResult.failure(broken);
        }
        return JwtTypeValidator.jwt().validate(assertion); // a token to act with is no assertion
    }

    /** Until when its number must not be seen again. */
    static Instant endOf(Jwt assertion) {
        return Objects.requireNonNull(assertion.getExpiresAt()).plus(CLOCKS_DIFFER_BY);
    }

    private static <T> @Nullable OAuth2Error rule(
            String name, @Nullable Object value, Class<T> type, Predicate<T> holds) {
        return type.isInstance(value) && holds.test(type.cast(value)) ? null : refusal(name);
    }

    private static OAuth2Error refusal(String name) {
        return new OAuth2Error(
                OAuth2ErrorCodes.INVALID_CLIENT,
                "The assertion's " + name + " is missing or is not as it must be",
                null);
    }

    private boolean namesThisSignIn(List<?> audience) {
        return audience.stream().anyMatch(ownAddresses::contains);
    }

    private boolean endsSoon(Instant end) {
        var now = clock.instant();
        return end.isAfter(now.minus(CLOCKS_DIFFER_BY))
                && !end.isAfter(now.plus(VALID_AT_MOST).plus(CLOCKS_DIFFER_BY));
    }

    private boolean hasNotBegun(@Nullable Instant begin) {
        return begin != null && begin.isAfter(clock.instant().plus(CLOCKS_DIFFER_BY));
    }

    private static boolean isNumber(String id) {
        return !id.isBlank() && id.length() <= LONGEST_NUMBER;
    }
}
