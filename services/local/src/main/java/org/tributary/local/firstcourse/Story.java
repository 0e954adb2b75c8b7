package org.tributary.local.firstcourse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The course that is played: a constructed one of ten sessions, and the referral that it began with. */
record Story(ObjectNode course, ObjectNode referral) {

    static Story read() {
        return new Story(resource("/first-course/first-course.json"), resource("/first-course/first-referral.json"));
    }

    ObjectNode part(String name) {
        return ((ObjectNode) course.get(name)).deepCopy();
    }

    Iterable<JsonNode> sessions() {
        return course.get("sessions");
    }

    int numberOfSessions() {
        return course.get("sessions").size();
    }

    private static ObjectNode resource(String name) {
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream(name), name)) {
            return (ObjectNode) ChainClient.JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
