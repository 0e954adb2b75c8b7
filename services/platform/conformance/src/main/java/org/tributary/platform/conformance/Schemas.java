package org.tributary.platform.conformance;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a description, which are those of JSON Schema 2020-12 and know OpenAPI's few words more. A reader of an answer
 * must live with properties that it does not know, so the description leaves its objects open; a test must not, so here they
 * are closed, but for those that say they are open.
 */
final class Schemas {

    private static final String PLACE = "https://tributary.example/description";

    private final SchemaRegistry registry;
    private final Map<String, Schema> read = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        var closed = document.deepCopy();
        close(closed);
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(PLACE, closed.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** What is wrong with a value by the schema at this pointer of the document. */
    List<String> faults(JsonNode value, String pointer) {
        return read
                .computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(PLACE + "#" + at)))
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .distinct()
                .toList();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("unevaluatedProperties")) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(Schemas::close);
    }
}
