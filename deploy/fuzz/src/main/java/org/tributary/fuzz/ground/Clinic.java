package org.tributary.fuzz.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** A clinic and what was made there: for each name of an id, such as {@code patientId}, those that there are. */
public final class Clinic {

    private final Map<String, List<String>> things = new LinkedHashMap<>();

    /** Takes over every id that an answer names. */
    void learn(JsonNode answer) {
        answer.forEachEntry((name, value) -> {
            if (value.isString() && (name.endsWith("Id") || name.equals("token"))) {
                var known = things.computeIfAbsent(name, _ -> new ArrayList<>());
                if (!known.contains(value.asString())) {
                    known.add(value.asString());
                }
            }
        });
        answer.forEach(this::learn);
    }

    /** The newest of them. */
    Optional<String> newest(String name) {
        return Optional.ofNullable(things.get(name)).map(List::getLast);
    }

    /** One of them, if there is any. */
    public Optional<String> any(String name, RandomGenerator random) {
        return Optional.ofNullable(things.get(name)).map(some -> some.get(random.nextInt(some.size())));
    }

    /** The id of something else, whatever names it has. */
    public String otherThan(String name, RandomGenerator random) {
        var own = things.getOrDefault(name, List.of());
        var others = things.entrySet().stream()
                .filter(some -> some.getKey().endsWith("Id"))
                .flatMap(some -> some.getValue().stream())
                .filter(id -> !own.contains(id))
                .distinct()
                .toList();
        return others.get(random.nextInt(others.size()));
    }
}
