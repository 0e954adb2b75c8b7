package org.tributary.local.firstcourse;

import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What a service answered. */
record Answer(int status, JsonNode body) {

    boolean ok() {
        return status < 300;
    }

    /** The short name of a problem, such as {@code time-taken}; empty if there is none. */
    String problem() {
        var type = body.path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** A field of a good answer. */
    String field(String name) {
        return orThrow().path(name).asString();
    }

    /** The first item of a good list that fits. */
    Optional<JsonNode> item(Predicate<JsonNode> fits) {
        return orThrow().path("items").valueStream().filter(fits).findFirst();
    }

    /** The body of a good answer. */
    JsonNode orThrow() {
        if (!ok()) {
            throw new UnexpectedAnswer("The service answered " + status + " " + body);
        }
        return body;
    }

    /** A service did not do what the course needs. */
    static final class UnexpectedAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnexpectedAnswer(String message) {
            super(message);
        }
    }
}
