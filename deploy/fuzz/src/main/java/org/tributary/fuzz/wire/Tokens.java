package org.tributary.fuzz.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the system's own sign-in, fresh again before they run out. */
public final class Tokens {

    private static final String SECRET = "local";
    private static final Duration GOOD_FOR = Duration.ofMinutes(40);

    private final HttpClient http;
    private final String issuer;
    private final InstantSource clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /** Of this sign-in. */
    public Tokens(HttpClient http, String issuer, InstantSource clock) {
        this.http = http;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Of a client, or of a client at one clinic, written {@code client@clinic}. */
    public String of(String client) throws IOException {
        var token = tokens.get(client);
        if (token == null || token.until().isBefore(clock.instant())) {
            token = new Token(fetch(client.split("@", 2)), clock.instant().plus(GOOD_FOR));
            tokens.put(client, token);
        }
        return token.value();
    }

    private String fetch(String... clientAndClinic) throws IOException {
        var credentials = Base64.getEncoder().encodeToString((clientAndClinic[0] + ":" + SECRET).getBytes(UTF_8));
        var scope =
                clientAndClinic.length == 1 ? "" : "&scope=" + URLEncoder.encode("clinic:" + clientAndClinic[1], UTF_8);
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                            .header("Authorization", "Basic " + credentials)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "The sign-in gave " + clientAndClinic[0] + " no token but " + answer.statusCode());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
