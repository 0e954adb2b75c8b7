package org.tributary.local.signin;

import static java.util.Objects.requireNonNull;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes into every token, of a program and of a person alike, what its bearer may do and where. */
final class AccessClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final People people;

    AccessClaims(People people) {
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext token) {
        var clientId = token.getRegisteredClient().getClientId();
        var access = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())
                ? Programs.accessOf(clientId, token.getAuthorizedScopes())
                : people.accessOf(personOf(token).getName());
        token.getClaims()
                .claim("client_id", clientId)
                .claim("roles", access.roles())
                .claim("clinics", access.clinics());
    }

    private static Authentication personOf(JwtEncodingContext token) {
        Authentication person = token.getPrincipal();
        return requireNonNull(person, "a token for nobody");
    }
}
