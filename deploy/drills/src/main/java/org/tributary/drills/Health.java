package org.tributary.drills;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Tells when every instance of every service serves. */
final class Health {

    private static final Duration ONE_CALL = Duration.ofSeconds(5);
    private static final Duration ALL_WITHIN = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient http;
    private final Collection<List<String>> urls;
    private final InstantSource clock;

    Health(HttpClient http, Collection<List<String>> urls, InstantSource clock) {
        this.http = http;
        this.urls = urls;
        this.clock = clock;
    }

    /** Waits until all serve; a service that stays away for minutes ends the run. */
    void awaitAll() throws InterruptedException {
        var deadline = clock.instant().plus(ALL_WITHIN);
        for (var instance : urls.stream().flatMap(List::stream).toList()) {
            while (!serves(instance)) {
                if (clock.instant().isAfter(deadline)) {
                    throw new IllegalStateException(
                            instance + " did not serve again within " + ALL_WITHIN.toMinutes() + " minutes");
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean serves(String instance) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(instance + "/actuator/health/readiness"))
                .timeout(ONE_CALL)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
