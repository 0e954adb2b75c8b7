package org.tributary.local.firstcourse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls the services as their clients do: with a token of the sign-in and an idempotency key, so that a call whose answer
 * was lost is repeated and takes effect once.
 */
final class ChainClient {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration ONE_CALL = Duration.ofSeconds(20);
    private static final Duration A_SERVICE_RESTARTS_WITHIN = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final RetryTemplate untilItAnswers = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(250))
            .timeout(A_SERVICE_RESTARTS_WITHIN)
            .includes(IOException.class)
            .build());
    private final Map<String, String> tokens = new HashMap<>();
    private final String signIn;

    ChainClient(String signIn) {
        this.signIn = signIn;
    }

    Answer get(String client, String service, String path) {
        return call(client, HttpRequest.newBuilder(URI.create(service + path)).GET());
    }

    /** Posts; the step's name makes the key, so that the same step is the same request however often it is played. */
    Answer post(String client, String service, String path, JsonNode body, String step) {
        var key = UUID.nameUUIDFromBytes((client + " " + path + " " + step).getBytes(UTF_8));
        return call(
                client,
                HttpRequest.newBuilder(URI.create(service + path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private Answer call(String client, HttpRequest.Builder request) {
        var answer = exchange(request.copy().header("Authorization", "Bearer " + token(client)));
        if (answer.status() == 401) { // the token ran out
            tokens.remove(client);
            answer = exchange(request.copy().header("Authorization", "Bearer " + token(client)));
        }
        return answer;
    }

    private String token(String client) {
        return tokens.computeIfAbsent(client, this::fetchToken);
    }

    private String fetchToken(String client) {
        var credentials = Base64.getEncoder().encodeToString((client + ":local").getBytes(UTF_8));
        return exchange(HttpRequest.newBuilder(URI.create(signIn + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")))
                .field("access_token");
    }

    /** A service that is away or overloaded is asked again until it is back. */
    private Answer exchange(HttpRequest.Builder request) {
        var prepared = request.timeout(ONE_CALL).build();
        try {
            return untilItAnswers.execute(() -> {
                var response = http.send(prepared, BodyHandlers.ofString());
                if (response.statusCode() >= 500) {
                    throw new IOException(
                            prepared.uri() + " answered " + response.statusCode() + " " + response.body());
                }
                return new Answer(response.statusCode(), parse(response.body()));
            });
        } catch (RetryException e) {
            throw new Answer.UnexpectedAnswer(prepared.uri() + " does not answer: " + e.getCause());
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(body);
        }
    }

    static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), UTF_8);
    }
}
