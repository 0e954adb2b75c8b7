package org.tributary.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Reads the assertions of partners' systems, each by the keys that the partner publishes at an address or keeps in a file here. */
final class SystemAssertions implements JwtDecoderFactory<RegisteredClient> {

    private static final MappedJwtClaimSetConverter STANDARD = MappedJwtClaimSetConverter.withDefaults(Map.of());

    private static final int FIVE_SECONDS = 5_000;
    private static final DefaultResourceRetriever RETRIEVER =
            new DefaultResourceRetriever(FIVE_SECONDS, FIVE_SECONDS, JWKSourceBuilder.DEFAULT_HTTP_SIZE_LIMIT);

    private final Map<String, URI> keys;
    private final Set<String> ownAddresses;
    private final UsedAssertions used;
    private final Clock clock;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    SystemAssertions(Map<String, URI> keys, URI issuer, UsedAssertions used, Clock clock) {
        this.keys = keys;
        this.ownAddresses = Set.of(issuer.toString(), issuer + "/oauth2/token");
        this.used = used;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient system) {
        return decoders.computeIfAbsent(system.getClientId(), this::decoderOf);
    }

    private JwtDecoder decoderOf(String clientId) {
        var decoder = NimbusJwtDecoder.withJwkSource(keysOf(Objects.requireNonNull(keys.get(clientId))))
                .jwsAlgorithm(SignatureAlgorithm.RS384)
                .jwsAlgorithm(SignatureAlgorithm.ES384)
                .build();
        decoder.setClaimSetConverter(SystemAssertions::asItWasSaid);
        var rules = new AssertionRules(clientId, ownAddresses, clock);
        decoder.setJwtValidator(assertion -> {
            var judged = rules.validate(assertion);
            return judged.hasErrors() ? judged : useUp(clientId, assertion);
        });
        return decoder;
    }

    /** Without the time of issue that is made up for whoever says none: it would be in the future. */
    private static Map<String, Object> asItWasSaid(Map<String, Object> said) {
        var claims = new HashMap<>(Objects.requireNonNull(STANDARD.convert(said)));
        claims.keySet().retainAll(said.keySet());
        return claims;
    }

    private OAuth2TokenValidatorResult useUp(String clientId, Jwt assertion) {
        try {
            return used.use(clientId, Objects.requireNonNull(assertion.getId()), AssertionRules.endOf(assertion))
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                            OAuth2ErrorCodes.INVALID_CLIENT, "An assertion of this jti was shown before", null));
        } catch (DataAccessException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(
                            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
                            "Whether the assertion was shown before cannot be told now: try again with a new one",
                            null),
                    e);
        }
    }

    private static JWKSource<SecurityContext> keysOf(URI address) {
        try {
            return "file".equals(address.getScheme())
                    ? new ImmutableJWKSet<>(JWKSet.load(new File(address)))
                    : JWKSourceBuilder.create(address.toURL(), RETRIEVER)
                            .retrying(true)
                            .build();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("There are no keys that can be read in " + address, e);
        }
    }
}
