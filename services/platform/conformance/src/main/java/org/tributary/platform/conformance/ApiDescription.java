package org.tributary.platform.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service says of itself at {@code /v3/api-docs}. */
public final class ApiDescription {

    /** Where every service serves it. */
    public static final String PATH = "/v3/api-docs";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final List<Operation> operations;

    private ApiDescription(JsonNode document) {
        this.document = document;
        this.operations = document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .map(item -> new Operation(item.getKey(), path.getKey(), item.getValue())))
                .sorted(Comparator.comparing(Operation::template).thenComparing(Operation::method))
                .toList();
    }

    /** Reads it. */
    public static ApiDescription of(String openApi) {
        return new ApiDescription(JSON.readTree(openApi));
    }

    /** The whole of it. */
    public JsonNode document() {
        return document;
    }

    /** What may be asked of the service, in the order of their paths. */
    public List<Operation> operations() {
        return operations;
    }

    /** What is asked for by this method at this path: where two templates fit, the one with more words. */
    public Optional<Operation> operationOf(String method, String path) {
        var asked = "HEAD".equals(method) ? "GET" : method;
        return operations.stream()
                .filter(operation -> operation.method().equals(asked) && operation.fits(path))
                .min(Comparator.comparingInt(Operation::variables));
    }

    /** A schema itself, where it may only name another. */
    public JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolved(document.at(reference.asString().substring(1)));
    }
}
