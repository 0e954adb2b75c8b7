package org.tributary.local.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Tells whether a program serves. */
@FunctionalInterface
public interface Readiness {

    Duration PATIENCE = Duration.ofSeconds(5);

    boolean isReady();

    /** It listens. */
    static Readiness listening(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
                return true;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /** It answers a GET of this address with 200. */
    static Readiness answering(HttpClient http, String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        return () -> {
            try {
                return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
