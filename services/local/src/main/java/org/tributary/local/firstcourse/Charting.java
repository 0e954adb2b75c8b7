package org.tributary.local.firstcourse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.local.Addresses;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the therapist charts: the course and its ten sessions, afterwards and with their own dates. */
final class Charting {

    private static final String THERAPIST = "therapist";

    private final ChainClient chain;
    private final Addresses at;
    private final Consumer<String> narration;
    private final Story story;
    private final ZoneId zone;

    Charting(ChainClient chain, Addresses at, Consumer<String> narration, Story story, ZoneId zone) {
        this.chain = chain;
        this.at = at;
        this.narration = narration;
        this.story = story;
        this.zone = zone;
    }

    /** Whose course it is, where, by whom and at whose request. */
    record Who(String clinicId, String patientId, String therapistId, String referralId) {}

    String chart(Who who) {
        var courseId = course(who);
        for (var session : story.sessions()) {
            chart(who, courseId, session);
        }
        return courseId;
    }

    private String course(Who who) {
        var courses = chain.get(THERAPIST, at.clinicalRecordUrl(), "/patients/" + who.patientId() + "/record")
                .orThrow()
                .path("courses");
        if (!courses.isEmpty()) {
            narration.accept("The course is open already");
            return courses.get(0).get("courseId").asString();
        }
        var wanted = story.part("course").put("clinicId", who.clinicId()).put("referralId", who.referralId());
        var courseId = chain.post(
                        THERAPIST, at.clinicalRecordUrl(), "/patients/" + who.patientId() + "/courses", wanted, "open")
                .field("courseId");
        narration.accept("Opened the course: lymphedema of the left leg, ten sessions planned");
        return courseId;
    }

    private void chart(Who who, String courseId, JsonNode session) {
        var startedAt = LocalDate.parse(session.get("date").asString())
                .atTime(LocalTime.parse(session.get("localStart").asString()))
                .atZone(zone)
                .toInstant();
        var step = "session " + session.get("nr").asInt();
        var charted = started(courseId, startedAt);
        if (charted != null && charted.path("signed").asBoolean(false)) {
            narration.accept("Charted already: " + step);
            return;
        }
        if (session.has("shortScreening")) {
            post("/patients/" + who.patientId() + "/screenings", session.get("shortScreening"), step);
        }
        var sessionId = charted == null
                ? start(who, courseId, session, startedAt, step)
                : charted.get("sessionId").asString();
        record(sessionId, session, step);
        narration.accept(
                "Charted and signed " + step + " of " + session.get("date").asString());
    }

    private @Nullable JsonNode started(String courseId, Instant startedAt) {
        return chain.get(THERAPIST, at.clinicalRecordUrl(), "/courses/" + courseId)
                .orThrow()
                .path("sessions")
                .valueStream()
                .filter(known ->
                        Instant.parse(known.path("startedAt").asString()).equals(startedAt))
                .findFirst()
                .orElse(null);
    }

    private String start(Who who, String courseId, JsonNode session, Instant startedAt, String step) {
        var body = ChainClient.JSON
                .createObjectNode()
                .put("therapistId", who.therapistId())
                .put("kind", session.get("kind").asString())
                .put("startedAt", startedAt.toString());
        return post("/courses/" + courseId + "/sessions", body, step)
                .get("sessionId")
                .asString();
    }

    /** Every call has a key of its session and step, so that whatever was done before is only done once. */
    private void record(String sessionId, JsonNode session, String step) {
        var path = "/sessions/" + sessionId;
        ObjectNode evaluation = ChainClient.JSON.createObjectNode();
        evaluation.set("measurements", session.get("evaluation"));
        post(path + "/evaluation", evaluation, step);
        var nr = 0;
        for (var technique : session.get("techniques")) {
            post(path + "/techniques", technique, step + " technique " + ++nr);
        }
        post(path + "/signature", ChainClient.JSON.createObjectNode(), step);
    }

    private JsonNode post(String path, JsonNode body, String step) {
        return chain.post(THERAPIST, at.clinicalRecordUrl(), path, body, step).orThrow();
    }
}
