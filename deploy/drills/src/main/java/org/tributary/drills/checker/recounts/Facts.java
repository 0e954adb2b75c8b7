package org.tributary.drills.checker.recounts;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import tools.jackson.databind.JsonNode;

/** What the stored events say, as the recounts ask for it. */
final class Facts {

    private Facts() {}

    /** The contents of all events of a name. */
    static Stream<JsonNode> of(Stores stores, String name) {
        return stores.named(name).map(StoredEvent::content);
    }

    /** For each aggregate its last event of a name. */
    static Map<String, StoredEvent> lastOf(Stores stores, String name) {
        return lastBy(stores, name, StoredEvent::aggregateId);
    }

    /** For each key its last event of a name, in the order of positions. */
    static Map<String, StoredEvent> lastBy(Stores stores, String name, Function<StoredEvent, String> key) {
        return stores.named(name).collect(toMap(key, Function.identity(), (_, later) -> later));
    }

    static Instant time(JsonNode fact, String field) {
        return Instant.parse(fact.path(field).asString());
    }

    static String text(JsonNode fact, String field) {
        return fact.path(field).asString("");
    }

    static List<String> texts(JsonNode fact, String field) {
        return fact.path(field).valueStream().map(JsonNode::asString).toList();
    }

    static List<String> sortedTexts(JsonNode fact, String field) {
        return texts(fact, field).stream().sorted().toList();
    }
}
