package org.tributary.local.signin;

import com.nimbusds.jwt.JWTParser;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes whom an assertion is about for the one who shows it: a system sends no {@code client_id} beside it (RFC 7521, 4.2). Nothing is
 * believed of it yet.
 */
final class AssertedSystem implements AuthenticationConverter {

    private static final ClientAuthenticationMethod BY_ASSERTION =
            new ClientAuthenticationMethod("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var assertions = request.getParameterValues(OAuth2ParameterNames.CLIENT_ASSERTION);
        if (assertions == null
                || !BY_ASSERTION.getValue().equals(request.getParameter(OAuth2ParameterNames.CLIENT_ASSERTION_TYPE))) {
            return null;
        }
        var system = assertions.length == 1 ? subjectOf(assertions[0]) : null;
        var named = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        if (system == null || (named != null && !named.equals(system))) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(system, BY_ASSERTION, assertions[0], Map.of());
    }

    private static @Nullable String subjectOf(String assertion) {
        try {
            return JWTParser.parse(assertion).getJWTClaimsSet().getSubject();
        } catch (ParseException _) {
            return null;
        }
    }
}
