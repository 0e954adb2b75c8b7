package org.tributary.platform.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Says what of an answer its service's description does not tell. */
public final class Conformance {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> JSON_TYPES = Set.of("application/json", PROBLEM);
    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";

    /** What callers rely on, so that it is told wherever it comes. */
    private static final List<String> TOLD_HEADERS = List.of("Location", "ETag", "Tributary-Position");

    /** What every service serves beside what it describes. */
    private static final List<String> BESIDE = List.of("/actuator", ApiDescription.PATH, "/swagger-ui");

    private final ApiDescription description;
    private final Schemas schemas;

    /** Holds answers against this description. */
    public Conformance(ApiDescription description) {
        this.description = description;
        this.schemas = new Schemas(description.document());
    }

    /** The description that answers are held against. */
    public ApiDescription description() {
        return description;
    }

    /** Each thing that is wrong, as a sentence; none if the answer is as described. */
    public List<String> faultsOf(Exchange exchange) {
        if (BESIDE.stream().anyMatch(exchange.path()::startsWith)) {
            return List.of();
        }
        if (exchange.status() >= 400) {
            return faultsOfProblem(exchange);
        }
        return description
                .operationOf(exchange.method(), exchange.path())
                .map(operation -> faultsOf(exchange, operation))
                .orElseGet(() -> faultsOfUndescribed(exchange));
    }

    /** Each thing that is wrong with a body that an operation is to take; unknown names are wrong, too. */
    public List<String> faultsOfBody(Operation operation, JsonNode body) {
        return schemas.faults(body, operation.pointerToBody());
    }

    /** Pages are for people, who need no description. */
    private static List<String> faultsOfUndescribed(Exchange exchange) {
        return JSON_TYPES.contains(exchange.mediaType()) ? List.of("no operation is described there") : List.of();
    }

    private List<String> faultsOfProblem(Exchange exchange) {
        if (exchange.method().equals("HEAD")) {
            return exchange.body().isEmpty() ? List.of() : List.of("an answer to HEAD has a body");
        }
        if (!exchange.mediaType().equals(PROBLEM)) {
            return List.of("a refusal is " + named(exchange.mediaType()) + ", not " + PROBLEM);
        }
        try {
            var problem = JSON.readTree(exchange.body());
            var faults = new ArrayList<>(schemas.faults(problem, PROBLEM_SCHEMA));
            if (problem.path("status").asInt(0) != exchange.status()) {
                faults.add("a problem says status " + problem.path("status"));
            }
            return faults;
        } catch (JacksonException _) {
            return List.of("the problem is no JSON");
        }
    }

    private List<String> faultsOf(Exchange exchange, Operation operation) {
        var response = operation.response(exchange.status());
        if (response.isMissingNode()) {
            return List.of("the status is not described");
        }
        var faults = new ArrayList<>(faultsOfHeaders(exchange, operation, response));
        if (exchange.method().equals("HEAD")) {
            if (!exchange.body().isEmpty()) {
                faults.add("an answer to HEAD has a body");
            }
        } else {
            faults.addAll(faultsOfBody(exchange, operation, response));
        }
        return faults;
    }

    private List<String> faultsOfBody(Exchange exchange, Operation operation, JsonNode response) {
        var type = exchange.mediaType();
        var content = response.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return exchange.body().isEmpty() ? List.of() : List.of("a body comes that is not described");
        }
        var told = content.propertyStream()
                .map(Map.Entry::getKey)
                .filter(key -> Exchange.mediaTypeIn(key).equals(type))
                .findFirst();
        if (told.isEmpty()) {
            return List.of("the media type " + named(type) + " is not described");
        }
        if (content.path(told.get()).path("schema").isMissingNode()) {
            return List.of("no schema is described");
        }
        try {
            var body = JSON_TYPES.contains(type) ? JSON.readTree(exchange.body()) : StringNode.valueOf(exchange.body());
            return schemas.faults(body, operation.pointerTo(exchange.status(), told.get()));
        } catch (JacksonException _) {
            return List.of("the body is no JSON");
        }
    }

    private List<String> faultsOfHeaders(Exchange exchange, Operation operation, JsonNode response) {
        var faults = new ArrayList<String>();
        var told = response.path("headers");
        for (var name : TOLD_HEADERS) {
            if (exchange.header(name).isPresent() && !told.has(name)) {
                faults.add("the header " + name + " is not described");
            }
        }
        told.forEachEntry((name, header) -> {
            var value = exchange.header(name);
            if (value.isPresent()) {
                faults.addAll(schemas.faults(
                        StringNode.valueOf(value.get()), operation.pointerToHeader(exchange.status(), name)));
            } else if (header.path("required").asBoolean(false)) {
                faults.add("the header " + name + " is missing");
            }
        });
        return faults;
    }

    private static String named(String mediaType) {
        return mediaType.isEmpty() ? "of no media type" : mediaType;
    }
}
