package org.tributary.outcomes.views.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.tributary.platform.testkit.Api;

/** A program that listens to the live stream and writes down every line. */
final class Watching implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private volatile boolean over;

    private Watching(Api api, String path) {
        var request =
                HttpRequest.newBuilder(URI.create(api.base().get() + path)).header("Accept", "text/event-stream");
        api.headers().forEach(request::setHeader);
        try {
            answer = http.send(request.build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::write);
    }

    static Watching of(Api api, String path) {
        return new Watching(api, path);
    }

    HttpResponse<?> answer() {
        return answer;
    }

    List<String> lines() {
        return lines;
    }

    /** Whether the server has ended it. */
    boolean isOver() {
        return over;
    }

    private void write() {
        try (var body = answer.body()) {
            body.forEach(lines::add);
        } catch (UncheckedIOException e) {
            lines.add("broken off");
        } finally {
            over = true;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
