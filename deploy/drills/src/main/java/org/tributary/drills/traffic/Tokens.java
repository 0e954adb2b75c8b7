package org.tributary.drills.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The tokens with which the programs of the chain sign in. */
final class Tokens {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    Tokens(HttpClient http, String issuerUrl) {
        this.http = http;
        this.endpoint = URI.create(issuerUrl + "/oauth2/token");
    }

    String of(String client) throws IOException, InterruptedException {
        var known = kept.get(client);
        if (known != null) {
            return known;
        }
        var fetched = fetch(client);
        kept.put(client, fetched);
        return fetched;
    }

    /** It was not accepted, so another one is fetched next time. */
    void forget(String client) {
        kept.remove(client);
    }

    private String fetch(String client) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((client + ":local").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The sign-in answered " + response.statusCode());
        }
        return JSON.readTree(response.body()).path("access_token").asString();
    }
}
