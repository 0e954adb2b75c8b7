package org.tributary.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber of the dashboard's live stream, who notes when each aggregate was first told of. */
public final class LiveStream implements AutoCloseable {

    private static final String DATA = "data:";
    private static final String LISTENING = ": listening";
    private static final int BEGINS_WITHIN_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final InputStream lines;
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean closed;

    private LiveStream(Target outcomes) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(outcomes.base() + "/api/live"))
                        .header("Authorization", "Bearer " + outcomes.token())
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("The live stream answered " + answer.statusCode());
        }
        this.lines = answer.body();
    }

    /** Subscribes, and returns once everything that happens from now on will be told. */
    public static LiveStream of(Target outcomes) throws IOException, InterruptedException {
        var stream = new LiveStream(outcomes);
        Thread.ofPlatform().daemon().name("subscriber").start(stream::listen);
        if (!stream.listening.await(BEGINS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("The live stream does not begin");
        }
        return stream;
    }

    /** When each was told of, on the clock of {@link System#nanoTime}. */
    public Map<String, Long> arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }

    private void listen() {
        try (var reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var now = System.nanoTime();
                if (line.startsWith(LISTENING)) {
                    listening.countDown();
                } else if (line.startsWith(DATA)) {
                    note(line.substring(DATA.length()), now);
                }
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException("The live stream broke off", e);
            }
        }
    }

    private void note(String message, long now) {
        for (var fact : JsonMapper.shared().readTree(message).path("facts").values()) {
            arrivals.putIfAbsent(fact.path("subject").asString(""), now);
        }
    }
}
