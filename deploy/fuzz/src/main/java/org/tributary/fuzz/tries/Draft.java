package org.tributary.fuzz.tries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.fuzz.wire.Header;
import org.tributary.fuzz.wire.Request;
import org.tributary.platform.conformance.Operation;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that may well be carried out, in its parts, so that one of them can be made worse.
 *
 * @param path what stands for the variables of the path, as it is sent
 * @param query names and values, as they are sent
 */
record Draft(
        Operation operation,
        String client,
        Map<String, String> path,
        List<Header> query,
        List<Header> headers,
        @Nullable JsonNode body) {

    /** Writes what no encoder would take, such as half a character, as the escape that JSON has for it. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    Request request() {
        var request = new Request(operation.method(), target(), client, headers, null);
        return body == null ? request : request.withJson(JSON.writeValueAsString(body));
    }

    Draft withPath(String variable, String raw) {
        var other = new LinkedHashMap<>(path);
        other.put(variable, raw);
        return new Draft(operation, client, other, query, headers, body);
    }

    /** With these values of a parameter instead of its own; none leaves it out. */
    Draft withQuery(String name, List<String> raw) {
        var other = query.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
        raw.forEach(value -> other.add(new Header(name, value)));
        return new Draft(operation, client, path, other, headers, body);
    }

    Draft withHeader(String name, String value) {
        var other = headers.stream()
                .filter(header -> !header.name().equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
        other.add(new Header(name, value));
        return new Draft(operation, client, path, query, other, body);
    }

    Draft withBody(JsonNode other) {
        return new Draft(operation, client, path, query, headers, other);
    }

    private String target() {
        var target = operation.template();
        for (var variable : path.entrySet()) {
            target = target.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return query.isEmpty()
                ? target
                : query.stream()
                        .map(parameter -> parameter.name() + "=" + parameter.value())
                        .collect(Collectors.joining("&", target + "?", ""));
    }
}
