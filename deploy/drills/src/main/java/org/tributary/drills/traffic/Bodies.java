package org.tributary.drills.traffic;

import static org.tributary.drills.traffic.ServiceClient.JSON;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What callers write into larger requests. */
final class Bodies {

    static final List<String> TECHNIQUES = List.of("LIGHT_STROKING", "LYMPHATIC_DRAINAGE", "MYOFASCIAL_RELEASE");

    private static final List<String> QUESTIONS = List.of(
            "bloodThinner",
            "clottingDisorder",
            "newOneSidedSwellingPainHeat",
            "chestPainOrBreathlessness",
            "feverOrSpreadingRedness",
            "heartFailure",
            "kidneyFailure",
            "cancerNowOrInTreatment",
            "restPainOrNonHealingSores",
            "numbFeet",
            "pregnant",
            "recentOperationCastTravelBedRest");

    private Bodies() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The parts of a body under these names: what a promise takes over from a request. */
    static ObjectNode only(ObjectNode body, String... names) {
        return body.deepCopy().retain(Set.of(names));
    }

    /** A person of this number, whom nobody resembles. */
    static ObjectNode person(String family, int nr) {
        var person = object();
        var name = person.putObject("name").put("family", family);
        name.putArray("given").add("Patient").add("N" + nr);
        person.put("birthDate", "19%02d-%02d-%02d".formatted(30 + nr % 60, 1 + nr % 12, 1 + nr % 28));
        person.putObject("contact").put("phone", "+353 1 555 %04d".formatted(nr % 10_000));
        return person;
    }

    static ObjectNode safetyQuestions(String answeredAt) {
        var form = object().put("kind", "FULL").put("answeredAt", answeredAt);
        var answers = form.putObject("answers");
        QUESTIONS.forEach(question -> answers.put(question, "NO"));
        form.putArray("conditions").add("LYMPHEDEMA");
        form.putArray("medications");
        return form;
    }

    static ObjectNode consent(String at) {
        return object().put("purpose", "TREATMENT")
                .put("given", true)
                .put("how", "PAPER")
                .put("at", at);
    }

    /** Both legs by tape, and how much it hurts. */
    static ObjectNode evaluation(RandomGenerator random) {
        var body = object();
        var measurements = body.putArray("measurements");
        girths(measurements, "LEFT_LEG", 26 + random.nextInt(8));
        girths(measurements, "RIGHT_LEG", 24);
        pain(measurements, random);
        return body;
    }

    static ObjectNode closing(RandomGenerator random) {
        var body = object();
        pain(body.putArray("measurements"), random);
        return body;
    }

    private static void pain(ArrayNode measurements, RandomGenerator random) {
        measurements.addObject().put("kind", "PAIN_NRS").put("score", random.nextInt(11));
    }

    private static void girths(ArrayNode measurements, String limb, int first) {
        var girths = measurements
                .addObject()
                .put("kind", "LIMB_GIRTHS")
                .put("limb", limb)
                .put("landmark", "FLOOR")
                .put("method", "TAPE_FRUSTUM");
        var stations = girths.putArray("stations");
        for (var nr = 0; nr < 6; nr++) {
            stations.addObject().put("distanceCm", 10 + 4 * nr).put("girthCm", first + 2 * nr);
        }
    }
}
