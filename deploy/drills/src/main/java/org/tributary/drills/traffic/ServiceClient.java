package org.tributary.drills.traffic;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tributary.drills.journal.Attempt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Posts as a careful client does: where no answer comes, or none that says what happened, the same request goes to the other
 * instance with the same key, until one answers or patience ends.
 */
final class ServiceClient implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final InstantSource clock;
    private final Instances instances;
    private final Tokens tokens;

    ServiceClient(Instances instances, String issuerUrl, InstantSource clock) {
        this.instances = instances;
        this.tokens = new Tokens(http, issuerUrl);
        this.clock = clock;
    }

    /**
     * How long a caller waits.
     *
     * @param oneTry for one instance
     * @param inAll until the caller gives up
     */
    record Patience(Duration oneTry, Duration inAll) {

        /** While the system, which has only just started, is set up. */
        static final Patience AT_FIRST = new Patience(Duration.ofSeconds(60), Duration.ofMinutes(5));

        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    /** Posts in the name of a client of the sign-in. */
    Answer post(String client, String service, String path, JsonNode body, String key, Patience patience)
            throws InterruptedException {
        var content = JSON.writeValueAsString(body);
        var begun = clock.instant();
        var attempts = new ArrayList<Attempt>();
        while (true) {
            var instance = instances.next(service);
            var request = request(instance + path, content, key, patience.oneTry());
            var answer = attempt(client, instance, request, attempts);
            if (answer.isKnown() && answer.status() != UNAUTHORIZED) {
                return answer;
            }
            if (clock.instant().isAfter(begun.plus(patience.inAll()))) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer attempt(String client, String instance, HttpRequest.Builder request, List<Attempt> attempts)
            throws InterruptedException {
        var at = clock.instant();
        try {
            request.header("Authorization", "Bearer " + tokens.of(client));
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == UNAUTHORIZED) {
                tokens.forget(client);
            }
            attempts.add(tried(
                    instance,
                    at,
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").isPresent()));
            return new Answer(response.statusCode(), parse(response), List.copyOf(attempts));
        } catch (ConnectException | HttpConnectTimeoutException _) {
            return without(attempts, tried(instance, at, Attempt.NOT_REACHED, false));
        } catch (IOException _) {
            return without(attempts, tried(instance, at, Attempt.NO_ANSWER, false));
        }
    }

    private static Answer without(List<Attempt> attempts, Attempt failed) {
        attempts.add(failed);
        return new Answer(failed.status(), MissingNode.getInstance(), List.copyOf(attempts));
    }

    private static HttpRequest.Builder request(String url, String content, String key, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(content));
    }

    private Attempt tried(String instance, Instant at, int status, boolean saysWhen) {
        return new Attempt(instance, at, Duration.between(at, clock.instant()), status, saysWhen);
    }

    private static JsonNode parse(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }
}
