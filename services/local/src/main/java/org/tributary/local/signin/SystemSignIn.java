package org.tributary.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Signs a partner's system in as that system would: SMART Backend Services, by an assertion that its own key has signed. */
public final class SystemSignIn {

    private static final Duration VALID = Duration.ofMinutes(4);
    private static final Base64StringKeyGenerator NUMBERS = new Base64StringKeyGenerator();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String issuer;
    private final Path folder;

    /** At the sign-in of this address, with the keys that it keeps in this folder to try with. */
    public SystemSignIn(String issuer, Path folder) {
        this.issuer = issuer;
        this.folder = folder;
    }

    /** Whether there is a key to try with. */
    public static boolean isSystem(String name) {
        return Programs.isOfAPartner(name);
    }

    /** A token for what these scopes say. */
    public String tokenOf(String system, String scopes) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&scope=" + URLEncoder.encode(scopes, UTF_8)
                + "&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", UTF_8)
                + "&client_assertion=" + assertion(system);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            if (!answer.has("access_token")) {
                throw new IOException("The sign-in refuses: " + answer);
            }
            return answer.get("access_token").asString();
        }
    }

    private String assertion(String system) {
        var key = DemoKeys.of(system, folder);
        var assertion = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(system)
                        .subject(system)
                        .audience(issuer + "/oauth2/token")
                        .expirationTime(Date.from(Clock.systemUTC().instant().plus(VALID)))
                        .jwtID(NUMBERS.generateKey())
                        .build());
        try {
            assertion.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of " + system + " cannot sign", e);
        }
        return assertion.serialize();
    }
}
