package org.tributary.local.signin;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/**
 * Which scopes a program may ask for: some may, and must, name their clinic as {@code clinic:<id>}; a partner's may say what it wants
 * to do; the others none.
 */
final class AllowedScopes implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

    private static final Pattern CLINIC =
            Pattern.compile("clinic:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    @Override
    public void accept(OAuth2ClientCredentialsAuthenticationContext request) {
        OAuth2ClientCredentialsAuthenticationToken asked = request.getAuthentication();
        if (!mayAsk(request.getRegisteredClient().getClientId(), asked.getScopes())) {
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE));
        }
    }

    static List<String> clinicsIn(Iterable<String> scopes) {
        return StreamSupport.stream(scopes.spliterator(), false)
                .map(CLINIC::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private static boolean mayAsk(String clientId, Set<String> scopes) {
        if (Programs.isOfAPartner(clientId)) {
            return SystemScope.mayAskAll(scopes);
        }
        return Programs.isOfAClinic(clientId)
                ? !scopes.isEmpty() && clinicsIn(scopes).size() == scopes.size()
                : scopes.isEmpty();
    }
}
