package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service, called over HTTP as a person or a program would call it. Whatever it answers must be as it describes itself.
 *
 * @param base where it is reached; asked at each call, for it is only known once the service listens
 * @param headers sent with each call
 */
public record Api(Supplier<String> base, Map<String, String> headers) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A service on this port of this machine, called by nobody in particular. */
    public static Api at(int port) {
        return at(() -> "http://localhost:" + port);
    }

    /** A service at this address, called by nobody in particular. */
    public static Api at(Supplier<String> base) {
        return new Api(base, Map.of());
    }

    /** The same, called by the bearer of this token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same, with a header more. */
    public Api with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Api(base, Map.copyOf(more));
    }

    /** Asks. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends JSON: a text as it is, anything else as Jackson writes it. */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Sends nothing, for what needs no words. */
    public Answer post(String path) {
        return send("POST", path, null);
    }

    /** Replaces. */
    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    /** Any other method. */
    public Answer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(base.get() + path))
                .timeout(PATIENCE)
                .method(method, publisher(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            var description = SelfDescriptions.at(base.get(), HTTP);
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            description.ifPresent(told -> SelfDescriptions.require(told, answer.to(method, path)));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A body of names and values, in this order: {@code json("name", "North", "rooms", List.of("1"))}. */
    public static Map<String, Object> json(Object... namesAndValues) {
        assertThat(namesAndValues.length % 2).as("a value for each name").isZero();
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }
}
