package org.tributary.fuzz.ground;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.tributary.fuzz.wire.Request;
import org.tributary.fuzz.wire.Service;
import org.tributary.fuzz.wire.Wire;
import org.tributary.platform.conformance.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two clinics that do not see each other, each with people, visits and a partner; and how such things are asked for. */
public final class Ground {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WRITTEN = "/ground.json";
    private static final List<Map<String, String>> CLINICS = List.of(
            Map.of("therapist", "therapist-of", "partner", "partner-a"),
            Map.of("therapist", "therapist", "partner", "partner-b"));
    private static final int VISITS_EACH = 2;

    private static final long VERSION = 0xF000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 3L << 62;
    private static final long VARIANT_OF_RFC = 1L << 63;

    private final Map<String, Service> services;
    private final Words words;
    private final Map<Operation, JsonNode> bodies = new HashMap<>();
    private final Clinic here = new Clinic();
    private final Clinic elsewhere = new Clinic();

    private Ground(Map<String, Service> services, Instant now) {
        this.services = services;
        this.words = new Words(now);
    }

    /** Lays it by asking the services for it. */
    public static Ground lay(Map<String, Service> services, Wire wire, Instant now) throws IOException {
        var ground = new Ground(services, now);
        try (InputStream file = Ground.class.getResourceAsStream(WRITTEN)) {
            var steps = JSON.readTree(file);
            for (var step : steps) {
                ground.take(step, wire, ground.elsewhere, CLINICS.getLast());
            }
            for (var nr = 0; nr < VISITS_EACH; nr++) {
                for (var step : steps) {
                    if (nr == 0 || !step.path("as").asString().equals("chain-admin")) {
                        ground.take(step, wire, ground.here, CLINICS.getFirst());
                    }
                }
            }
        }
        return ground;
    }

    /** The clinic at which the callers are. */
    public Clinic here() {
        return here;
    }

    /** A clinic that they do not see. */
    public Clinic elsewhere() {
        return elsewhere;
    }

    /** A body that this operation takes, about things that there are; none of an operation that nobody has written one for. */
    public Optional<JsonNode> bodyOf(Operation operation, RandomGenerator random) {
        return Optional.ofNullable(bodies.get(operation))
                .map(body -> words.fill(
                        body, CLINICS.getFirst(), name -> here.any(name, random).orElseGet(() -> unknown(random))));
    }

    /** The id of nothing. */
    public static String unknown(RandomGenerator random) {
        var most = (random.nextLong() & ~VERSION) | VERSION_7;
        var least = (random.nextLong() & ~VARIANT) | VARIANT_OF_RFC;
        return new UUID(most, least).toString();
    }

    private void take(JsonNode step, Wire wire, Clinic clinic, Map<String, String> known) throws IOException {
        var target = fill(step.path("post").asString(), clinic, known);
        var body = step.has("body") ? fill(step.path("body").toString(), clinic, known) : null;
        var service = Objects.requireNonNull(services.get(step.path("at").asString()));
        var client = fill(step.path("as").asString(), clinic, known);
        var request = Request.of("POST", target)
                .as(client.endsWith("-of") ? client + "@" + fill("$clinicId", clinic, known) : client);
        var answer = wire.send(service, body == null ? request : request.withJson(body))
                .exchange();
        if (!answer.succeeded()) {
            throw new IllegalStateException("The ground could not be laid: " + answer + " " + answer.body());
        }
        clinic.learn(JSON.readTree(answer.body()));
        service.description()
                .operationOf("POST", answer.path())
                .filter(_ -> step.has("body"))
                .ifPresent(operation -> bodies.putIfAbsent(operation, step.path("body")));
    }

    private String fill(String written, Clinic clinic, Map<String, String> known) {
        return words.fill(
                written,
                known,
                name -> clinic.newest(name)
                        .orElseThrow(() -> new IllegalStateException("Nothing is known of " + name)));
    }
}
