package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.platform.conformance.ApiDescription;
import org.tributary.platform.conformance.Conformance;
import org.tributary.platform.conformance.Exchange;

/** What services say of themselves: asked once of each, before anything else is, and then held against its answers. */
final class SelfDescriptions {

    private static final Map<String, Optional<Conformance>> READ = new ConcurrentHashMap<>();

    private SelfDescriptions() {}

    /** The description of the service at this address; none of a server that describes nothing. */
    static Optional<Conformance> at(String base, HttpClient http) throws IOException, InterruptedException {
        var read = READ.get(base);
        if (read == null) {
            read = fetch(base, http);
            READ.putIfAbsent(base, read);
        }
        return read;
    }

    /** Fails where an answer is other than its service says. */
    static void require(Conformance description, Exchange exchange) {
        assertThat(description.faultsOf(exchange))
                .as("what the description does not tell of %s with %s", exchange, exchange.body())
                .isEmpty();
    }

    private static Optional<Conformance> fetch(String base, HttpClient http) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(base + ApiDescription.PATH)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() == 200
                ? Optional.of(new Conformance(ApiDescription.of(answer.body())))
                : Optional.empty();
    }
}
