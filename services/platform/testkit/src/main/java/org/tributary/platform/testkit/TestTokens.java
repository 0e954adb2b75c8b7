package org.tributary.platform.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;

/**
 * Signs in whoever a test needs, with tokens that a service checks as it checks everybody's: against the keys of {@link
 * #issuer()}.
 *
 * @param subject the person or program; a therapist signs sessions as this
 * @param clientId the program through which they ask; a partner is known by it
 * @param roles in which they act
 * @param clinics at which, or "*" for all
 * @param expiresAt from when on the token is refused
 * @param more what the sign-in says of them besides
 */
public record TestTokens(
        String subject,
        String clientId,
        List<String> roles,
        Object clinics,
        Instant expiresAt,
        Map<String, Object> more) {

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    /** The sign-in that vouches for these tokens: discovery and keys are served there. */
    public static String issuer() {
        return TestIssuer.shared().uri();
    }

    /** A token for this role at these clinics, or at every clinic if none is named. */
    public static String of(String role, ClinicId... clinics) {
        return caller(role).at(clinics).token();
    }

    /** A token for a partner, who is known by the client id. */
    public static String ofPartner(String clientId) {
        return caller("partner").through(clientId).token();
    }

    /** A caller of this role at every clinic, to be told apart further. */
    public static TestTokens caller(String role) {
        return new TestTokens(role, role, List.of(role), "*", Instant.now().plus(LONG_ENOUGH), Map.of());
    }

    /** The same, at these clinics only; every clinic if none is named. */
    public TestTokens at(ClinicId... only) {
        var these = Arrays.stream(only).map(ClinicId::toString).toList();
        return new TestTokens(subject, clientId, roles, these.isEmpty() ? "*" : these, expiresAt, more);
    }

    /** The same, at no clinic. */
    public TestTokens nowhere() {
        return new TestTokens(subject, clientId, roles, List.of(), expiresAt, more);
    }

    /** The same in the name of this person. */
    public TestTokens named(String person) {
        return new TestTokens(person, clientId, roles, clinics, expiresAt, more);
    }

    /** The same through this program. */
    public TestTokens through(String client) {
        return new TestTokens(client, client, roles, clinics, expiresAt, more);
    }

    /** The same with this role as well. */
    public TestTokens and(String role) {
        var both = Stream.concat(roles.stream(), Stream.of(role)).toList();
        return new TestTokens(subject, clientId, both, clinics, expiresAt, more);
    }

    /** The same, refused from this instant on. */
    public TestTokens until(Instant end) {
        return new TestTokens(subject, clientId, roles, clinics, end, more);
    }

    /** The same of whom the sign-in says this, too. */
    public TestTokens saying(String claim, Object value) {
        var said = new TreeMap<>(more);
        said.put(claim, value);
        return new TestTokens(subject, clientId, roles, clinics, expiresAt, said);
    }

    /** The token, as it is sent: one to act with at the services (RFC 9068). */
    public String token() {
        return signed("at+jwt", "tributary");
    }

    /** What the same sign-in signs as well: a token of this type, if any, for somebody else, such as an id token for a page. */
    public String signed(@Nullable String type, String audience) {
        try {
            var key = TestIssuer.shared().key();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(type == null ? null : new JOSEObjectType(type))
                    .keyID(key.getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims(audience));
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(String audience) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(expiresAt.minus(LONG_ENOUGH)))
                .expirationTime(Date.from(expiresAt))
                .claim("client_id", clientId)
                .claim("roles", roles)
                .claim("clinics", clinics);
        more.forEach(claims::claim);
        return claims.build();
    }
}
