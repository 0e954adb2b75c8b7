package org.tributary.drills.faults;

import static java.util.stream.StreamSupport.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tributary.drills.Drill;
import org.tributary.drills.journal.Poison;
import tools.jackson.databind.JsonNode;

/** What a person does about parked events: discards what is poison, and lets its successors take effect in their order. */
final class Repair implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Object> POISON = Map.of("reason", "Poison of a drill");

    private final Drill drill;
    private final Operator operator;

    Repair(Drill drill) {
        this.drill = drill;
        this.operator = new Operator(drill.system().addresses().issuerUrl());
    }

    /** Goes on until nothing is parked anywhere: readers may put aside more successors while it works. */
    void repairAll() throws Exception {
        for (var service : Drill.SERVICES) {
            Waiting.until("nothing is parked in " + service, PATIENCE, () -> isDone(service));
        }
    }

    @Override
    public void close() {
        operator.close();
    }

    /** Tries each key once; whether nothing was left to try. */
    private boolean isDone(String service) throws IOException, InterruptedException {
        for (var url : drill.system().addresses().urls(service)) {
            var parked = operator.get(url + "/parked-events?limit=200");
            if (parked.isPresent()) {
                var firsts = firsts(parked.get());
                for (var first : firsts) {
                    settle(url, first);
                }
                return firsts.isEmpty();
            }
        }
        return false;
    }

    private static List<JsonNode> firsts(JsonNode page) {
        return stream(page.path("items").spliterator(), false)
                .filter(item -> item.path("first").asBoolean())
                .toList();
    }

    private void settle(String url, JsonNode first) throws IOException, InterruptedException {
        var event = url + "/parked-events/" + first.path("parkedEventId").asLong();
        if (isPoison(event)) {
            operator.post(event + "/discard", POISON);
        } else {
            operator.post(event + "/retry", Map.of());
        }
    }

    private boolean isPoison(String event) throws IOException, InterruptedException {
        return operator.get(event).stream()
                .flatMap(found -> stream(found.path("headers").spliterator(), false))
                .anyMatch(header -> header.path("name").asString().equals(Poison.HEADER));
    }
}
