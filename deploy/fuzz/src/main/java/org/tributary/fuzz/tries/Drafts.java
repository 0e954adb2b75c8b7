package org.tributary.fuzz.tries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tributary.fuzz.ground.Ground;
import org.tributary.fuzz.wire.Header;
import org.tributary.platform.conformance.ApiDescription;
import org.tributary.platform.conformance.Operation;
import tools.jackson.databind.JsonNode;

/** Drafts requests that may well be carried out. */
final class Drafts {

    /** A page that there is not, and a search that is not offered yet. */
    private static final Set<String> LEFT_OUT = Set.of("after", "name");

    private final Ground ground;
    private final Instant now;

    Drafts(Ground ground, Instant now) {
        this.ground = ground;
        this.now = now;
    }

    Draft of(ApiDescription description, Operation operation, RandomGenerator random) {
        var values = new Values(description, ground, random, now);
        var path = new LinkedHashMap<String, String>();
        var query = new ArrayList<Header>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path.put(name, pathValue(operation, name, parameter, values));
                case "query" -> {
                    var wanted = parameter.path("required").asBoolean() || random.nextBoolean();
                    if (wanted && !LEFT_OUT.contains(name)) {
                        query.add(new Header(name, encoded(values.of(name, parameter.path("schema")))));
                    }
                }
                default -> {
                    // nobody has to send a header
                }
            }
        }
        return new Draft(
                operation,
                new Clients(ground.here(), random).allowed(operation, random),
                Map.copyOf(path),
                List.copyOf(query),
                List.of(),
                bodyOf(operation, values, random));
    }

    private @Nullable JsonNode bodyOf(Operation operation, Values values, RandomGenerator random) {
        return operation
                .body()
                .map(schema -> ground.bodyOf(operation, random).orElseGet(() -> values.of("", schema)))
                .orElse(null);
    }

    private static String pathValue(Operation operation, String name, JsonNode parameter, Values values) {
        return encoded(values.of(Values.thingOf(operation.template(), name), parameter.path("schema")));
    }

    private static String encoded(JsonNode value) {
        var text = value.isArray() ? value.path(0).asString() : value.asString();
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
