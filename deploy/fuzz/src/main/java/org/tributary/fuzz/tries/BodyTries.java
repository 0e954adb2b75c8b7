package org.tributary.fuzz.tries;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tributary.fuzz.ground.Ground;
import org.tributary.platform.conformance.Conformance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done to a body: to one place of it, to its writing, and by chance to several places at once. */
final class BodyTries {

    private static final String AGAIN = "written again";
    private static final int MOST_CHANGES = 4;

    private final Ground ground;
    private final Conformance conformance;
    private final RandomGenerator random;

    BodyTries(Ground ground, Conformance conformance, RandomGenerator random) {
        this.ground = ground;
        this.conformance = conformance;
        this.random = random;
    }

    /** One place of the body holds what does not belong there. */
    Try ofOnePlace(Draft draft, JsonNode valid) {
        var body = valid.deepCopy();
        var what = change(body);
        return judged(what, draft.withBody(body), body);
    }

    /** Several places, whatever comes of it. */
    Try ofSeveralPlaces(Draft draft, JsonNode valid) {
        var body = valid.deepCopy();
        for (var changes = random.nextInt(1, MOST_CHANGES + 1); changes > 0; changes--) {
            change(body);
        }
        return judged("several changes in the body", draft.withBody(body), body);
    }

    /** The text of the body is no JSON, or is more than JSON. */
    Try ofWriting(Draft draft, JsonNode valid) {
        var text = Draft.JSON.writeValueAsString(valid);
        var request = draft.request();
        return switch (random.nextInt(13)) {
            case 0 -> Try.forbidden("an empty body", request.withJson(""));
            case 1 -> Try.forbidden("null as the body", request.withJson("null"));
            case 2 -> Try.forbidden("a list as the body", request.withJson("[" + text + "]"));
            case 3 -> Try.forbidden("a text as the body", request.withJson("\"x\""));
            case 4 -> Try.forbidden("half a body", request.withJson(text.substring(0, text.length() / 2)));
            case 5 -> Try.forbidden("two bodies", request.withJson(text + text));
            case 6 -> Try.forbidden("a comment in the body", request.withJson("/* x */" + text));
            case 7 -> Try.forbidden("a name in single quotes", request.withJson("{'a':1," + text.substring(1)));
            case 8 -> Try.forbidden("a deep body", request.withJson("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));
            case 9 -> Try.forbidden("a large body", request.withJson("{\"a\":\"" + "x".repeat(300_000) + "\"}"));
            case 10 -> Try.forbidden("a byte order mark", request.withJson("\uFEFF\uFEFF" + text));
            case 11 -> Try.open("a byte of the body is another", request.withJson(damaged(text)));
            default -> writtenTwice(draft, valid);
        };
    }

    /** The same name twice in one object, at any depth. */
    private Try writtenTwice(Draft draft, JsonNode valid) {
        var body = valid.deepCopy();
        var objects = objectsIn(body);
        if (objects.isEmpty()) {
            return Try.open("no name to write twice", draft.request());
        }
        var object = objects.get(random.nextInt(objects.size()));
        var names = List.copyOf(object.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        object.set(AGAIN, object.get(name));
        var text = Draft.JSON.writeValueAsString(body).replace("\"" + AGAIN + "\":", "\"" + name + "\":");
        return Try.forbidden(name + " twice in the body", draft.request().withJson(text));
    }

    private Try judged(String what, Draft draft, JsonNode body) {
        return new Try(what, !conformance.faultsOfBody(draft.operation(), body).isEmpty(), draft.request());
    }

    private String change(JsonNode body) {
        var places = new ArrayList<Place>();
        collect("", body, places);
        if (places.isEmpty()) {
            return stranger(body);
        }
        var place = places.get(random.nextInt(places.size()));
        return switch (random.nextInt(10)) {
            case 0 -> place.without();
            case 1 -> stranger(place.parent());
            case 2 -> place.with("the id of something else", text(ground.here().otherThan(place.name(), random)));
            case 3 ->
                place.with(
                        "another clinic's",
                        text(ground.elsewhere().any(place.name(), random).orElseGet(() -> Ground.unknown(random))));
            case 4 ->
                place.with(
                        "its own value in a list", Draft.JSON.createArrayNode().add(place.value()));
            default -> {
                var odd = Oddities.value(random);
                // a copy: what is changed next may lie within it
                yield place.with(odd.kind(), odd.value().deepCopy());
            }
        };
    }

    private static String stranger(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.put("nobodyReadsThis", 1);
            return "an unknown name in the body";
        }
        return "nothing changed in the body";
    }

    private static JsonNode text(String value) {
        return Draft.JSON.getNodeFactory().stringNode(value);
    }

    private String damaged(String text) {
        var at = random.nextInt(text.length());
        return text.substring(0, at) + (char) random.nextInt(0x20, 0x7F) + text.substring(at + 1);
    }

    private static List<ObjectNode> objectsIn(JsonNode body) {
        var places = new ArrayList<Place>();
        collect("", body, places);
        var objects = new ArrayList<ObjectNode>();
        for (var place : places) {
            if (place.parent() instanceof ObjectNode object && !objects.contains(object)) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static void collect(String path, JsonNode node, List<Place> places) {
        switch (node) {
            case ObjectNode object ->
                object.forEachEntry((name, value) -> {
                    places.add(new Place(path + "/" + name, name, object, name, -1));
                    collect(path + "/" + name, value, places);
                });
            case ArrayNode list -> {
                for (var index = 0; index < list.size(); index++) {
                    places.add(new Place(path + "/" + index, "", list, null, index));
                    collect(path + "/" + index, list.get(index), places);
                }
            }
            default -> {
                // a leaf
            }
        }
    }

    /** Where a value stands in a body. */
    private record Place(
            String path,
            String name,
            JsonNode parent,
            @Nullable String key,
            int index) {

        JsonNode value() {
            return key == null ? parent.path(index) : parent.path(key);
        }

        String with(String kind, JsonNode value) {
            if (parent instanceof ObjectNode object && key != null) {
                object.set(key, value);
            } else if (parent instanceof ArrayNode list) {
                list.set(index, value);
            }
            return kind + " at " + path;
        }

        String without() {
            if (parent instanceof ObjectNode object && key != null) {
                object.remove(key);
            } else if (parent instanceof ArrayNode list) {
                list.remove(index);
            }
            return "nothing at " + path;
        }
    }
}
