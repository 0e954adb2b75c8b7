package org.tributary.local.signin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes into every access token (RFC 9068), of a program and of a person alike, what its bearer may do and where; of who answers
 * for something by name, also the name. Who only wants
 * to know who signed in, as by an id token, is not told so.
 */
final class AccessClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** How a token says that it is one to act with. */
    static final String TYPE = "at+jwt";

    private final People people;
    private final String audience;

    AccessClaims(People people, String audience) {
        this.people = people;
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            return;
        }
        var clientId = token.getRegisteredClient().getClientId();
        var access = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())
                ? Programs.accessOf(clientId, token.getAuthorizedScopes())
                : people.accessOf(personOf(token).getName());
        token.getJwsHeader().type(TYPE);
        var claims = token.getClaims()
                .audience(List.of(audience))
                .claim("client_id", clientId)
                .claim("roles", access.roles())
                .claim("clinics", access.clinics());
        if (access.name() != null) {
            claims.claim("name", access.name());
        }
        if (access.registration() != null) {
            claims.claim("registration", access.registration());
        }
    }

    private static Authentication personOf(JwtEncodingContext token) {
        Authentication person = token.getPrincipal();
        return requireNonNull(person, "a token for nobody");
    }
}
