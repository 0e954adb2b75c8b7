package org.tributary.local.signin;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that may sign in: each acts in one role, or lets people in who act in theirs. */
public final class Programs {

    /** Everybody's secret. */
    public static final String SECRET = "local";

    /** The role of each program that asks in its own name, at every clinic. */
    private static final Map<String, String> CHAIN_WIDE = Map.of(
            "chain-admin", "chain-admin",
            "front-desk", "front-desk",
            "therapist", "therapist",
            "operator", "operator",
            "auditor", "auditor",
            "platform", "platform",
            "partner-a", "partner",
            "partner-b", "partner");

    /** The role of each program that asks at the clinic it names as its scope. */
    private static final Map<String, String> OF_A_CLINIC = Map.of(
            "front-desk-of", "front-desk",
            "therapist-of", "therapist",
            "operator-of", "operator");

    /** Through which a person is given a token in a terminal. It keeps no secret, and shows by PKCE that the code is its own. */
    public static final String COMMAND_LINE = "command-line";

    /** Where nobody listens: the command reads the code from the address and goes nowhere. */
    public static final String COMMAND_LINE_REDIRECT = "http://127.0.0.1:9/signed-in";

    private static final Duration WORKING_HOUR = Duration.ofHours(1);

    private Programs() {}

    static List<RegisteredClient> registered(Map<String, URI> consoles, Set<String> withKeys, PasswordEncoder secrets) {
        var clients = new ArrayList<RegisteredClient>();
        CHAIN_WIDE.keySet().forEach(id -> clients.add(askingInItsOwnName(id, withKeys.contains(id), secrets)));
        OF_A_CLINIC.keySet().forEach(id -> clients.add(askingInItsOwnName(id, false, secrets)));
        consoles.forEach((id, address) -> clients.add(lettingPeopleIn(id, address, secrets)));
        clients.add(commandLine());
        return clients;
    }

    /** Whether this program says its clinic as a scope. */
    static boolean isOfAClinic(String clientId) {
        return OF_A_CLINIC.containsKey(clientId);
    }

    /** Whether this program is a partner's, which may say what it wants to do. */
    static boolean isOfAPartner(String clientId) {
        return "partner".equals(CHAIN_WIDE.get(clientId));
    }

    /** What a program that asks in its own name may do. */
    static Access accessOf(String clientId, Iterable<String> scopes) {
        var role = OF_A_CLINIC.get(clientId);
        return role == null
                ? Access.everywhere(CHAIN_WIDE.getOrDefault(clientId, ""))
                : Access.at(role, AllowedScopes.clinicsIn(scopes));
    }

    private static RegisteredClient askingInItsOwnName(String id, boolean hasKeys, PasswordEncoder secrets) {
        return client(id, secrets)
                .clientAuthenticationMethods(methods -> {
                    if (hasKeys) {
                        methods.add(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
                    }
                })
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient lettingPeopleIn(String id, URI address, PasswordEncoder secrets) {
        return client(id, secrets)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(address + "/login/oauth2/code/" + id)
                .postLogoutRedirectUri(address + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RegisteredClient commandLine() {
        return client(COMMAND_LINE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(COMMAND_LINE_REDIRECT)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder client(String id, PasswordEncoder secrets) {
        return client(id)
                .clientSecret(secrets.encode(SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WORKING_HOUR)
                        .build());
    }
}
