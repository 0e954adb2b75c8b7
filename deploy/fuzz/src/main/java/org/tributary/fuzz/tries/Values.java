package org.tributary.fuzz.tries;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.tributary.fuzz.ground.Ground;
import org.tributary.platform.conformance.ApiDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as the description wants them, about things that there are. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ENDS = List.of("to", "until", "latest", "validUntil");
    private static final Map<String, String> THINGS = Map.of("waiting-list", "entryId", "series", "seriesId");
    private static final int DEEPEST = 8;

    private final ApiDescription description;
    private final Ground ground;
    private final RandomGenerator random;
    private final Instant now;

    Values(ApiDescription description, Ground ground, RandomGenerator random, Instant now) {
        this.description = description;
        this.ground = ground;
        this.random = random;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the variable of a path names: {@code {id}} after {@code /patients} is a {@code patientId}. */
    static String thingOf(String template, String variable) {
        if (!variable.equals("id")) {
            return variable;
        }
        var before = template.substring(0, template.indexOf("/{id}"));
        var folder = before.substring(before.lastIndexOf('/') + 1);
        return THINGS.getOrDefault(folder, folder.replaceAll("s$", "") + "Id");
    }

    JsonNode of(String name, JsonNode described) {
        return of(name, described, 0);
    }

    private JsonNode of(String name, JsonNode described, int depth) {
        var schema = description.resolved(described);
        if (schema.has("const")) {
            return schema.path("const");
        }
        if (schema.path("enum").isArray()) {
            return any(schema.path("enum"));
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            if (schema.path(choice).isArray()) {
                return of(name, any(schema.path(choice)), depth);
            }
        }
        return switch (typeOf(schema)) {
            case "array" -> NODES.arrayNode().add(of(singular(name), schema.path("items"), depth + 1));
            case "object" -> object(schema, depth);
            case "integer" -> NODES.numberNode(number(schema));
            case "number" -> NODES.numberNode(number(schema) + 0.5);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").forEachEntry((name, property) -> {
            if (required.contains(name) || (depth < DEEPEST && random.nextBoolean())) {
                object.set(name, of(name, property, depth + 1));
            }
        });
        return object;
    }

    private String text(String name, JsonNode schema) {
        var format = schema.path("format").asString("");
        var example = schema.path("example");
        if (format.equals("uuid") || name.equals("token")) {
            return ground.here().any(name, random).orElseGet(() -> Ground.unknown(random));
        }
        var days = ENDS.contains(name) ? 3 : 1;
        return switch (format) {
            case "date-time" -> now.plus(days, ChronoUnit.DAYS).toString();
            case "date" ->
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days).toString();
            case "email" -> "fuzz@example.org";
            default -> example.isMissingNode() ? "Fuzz " + random.nextInt(1_000_000) : example.asString();
        };
    }

    private long number(JsonNode schema) {
        var least = schema.path("minimum").asLong(1);
        var most = Math.min(schema.path("maximum").asLong(60), least + 60);
        return random.nextLong(least, most + 1);
    }

    /** A value or null is a value; what is null is tried elsewhere. */
    private static String typeOf(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asString)
                    .filter(some -> !some.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode any(JsonNode some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
