package org.tributary.outcomes.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.springframework.web.util.UriComponentsBuilder;
import org.tributary.events.ClinicId;

/** An OpenID Connect provider that knows one person at a time and asks for no password. */
final class TestSignIn {

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, String> nonceByCode = new ConcurrentHashMap<>();
    private volatile Person person = new Person("nobody", List.of(), List.of());

    /** Whoever sits before the browser. */
    private record Person(String name, List<String> roles, List<String> clinics) {}

    private TestSignIn(RSAKey key) throws IOException {
        this.key = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "userinfo_endpoint":"%1$s/userinfo",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(uri())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/userinfo", exchange -> answer(exchange, userInfo()));
        server.setExecutor(
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    static TestSignIn start() {
        try {
            return new TestSignIn(new RSAKeyGenerator(2048).keyID("pages").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on this person signs in; at every clinic if none is named. */
    void isUsedBy(String name, String role, ClinicId... clinics) {
        var ids = clinics.length == 0
                ? List.of("*")
                : List.of(clinics).stream().map(ClinicId::toString).toList();
        person = new Person(name, List.of(role), ids);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = "code-" + nonceByCode.size();
        nonceByCode.put(code, named(asked, "nonce"));
        var back = named(asked, "redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(named(asked, "state"), UTF_8);
        exchange.getResponseHeaders().add("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        answer(exchange, """
                {"access_token":"opaque","token_type":"Bearer","expires_in":300,"scope":"openid","id_token":"%s"}
                """.formatted(idToken(named(nonceByCode, named(asked, "code")))));
    }

    private String idToken(String nonce) throws IOException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(person.name())
                .audience("outcomes-web")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private String userInfo() {
        return new JWTClaimsSet.Builder()
                .subject(person.name())
                .claim("roles", person.roles())
                .claim("clinics", person.clinics())
                .build()
                .toString();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> parameters(String form) {
        var parameters = new TreeMap<String, String>();
        UriComponentsBuilder.newInstance()
                .query(form)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> parameters.put(name, URLDecoder.decode(value, UTF_8)));
        return parameters;
    }

    private static String named(Map<String, String> values, String name) {
        return requireNonNull(values.get(name), name);
    }
}
