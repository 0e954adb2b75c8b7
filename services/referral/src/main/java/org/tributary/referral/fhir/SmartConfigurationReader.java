package org.tributary.referral.fhir;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Reads at the sign-in what a partner's system has to know to sign in, as SMART App Launch puts it. */
@Component
final class SmartConfigurationReader {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final List<String> AS_TOLD =
            List.of("issuer", "jwks_uri", "token_endpoint", "token_endpoint_auth_methods_supported");

    private final RestClient signIn;

    SmartConfigurationReader(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.signIn =
                RestClient.builder().baseUrl(issuer).requestFactory(requests).build();
    }

    /** By what the sign-in tells of itself. */
    Map<String, Object> read() {
        var told = Objects.requireNonNull(
                signIn.get().uri("/.well-known/openid-configuration").retrieve().body(JsonNode.class));
        var configuration = new LinkedHashMap<String, Object>();
        AS_TOLD.stream().filter(told::has).forEach(name -> configuration.put(name, told.get(name)));
        configuration.put("grant_types_supported", List.of("client_credentials"));
        configuration.put("code_challenge_methods_supported", List.of("S256"));
        configuration.put("capabilities", capabilities(told.path("token_endpoint_auth_methods_supported")));
        return configuration;
    }

    private static List<String> capabilities(JsonNode methods) {
        var known = new ArrayList<String>();
        methods.forEach(method -> known.add(method.asString()));
        return Stream.of(
                        known.contains("private_key_jwt") ? "client-confidential-asymmetric" : "",
                        known.contains("client_secret_basic") ? "client-confidential-symmetric" : "")
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
