package org.tributary.drills.traffic;

import java.util.List;
import org.tributary.drills.journal.Attempt;
import tools.jackson.databind.JsonNode;

/**
 * What came of one request in the end.
 *
 * @param status the last; {@link Attempt#NO_ANSWER} if nobody answered
 * @param attempts every try, the last one last
 */
record Answer(int status, JsonNode body, List<Attempt> attempts) {

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether it was carried out, and if not, whether that is certain. */
    boolean isKnown() {
        return ok() || (status >= 400 && status < 500);
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    /** The short name of a problem, such as {@code time-taken}, or the status. */
    String detail() {
        var type = text("type");
        return type.isEmpty() ? Integer.toString(status) : type.substring(type.lastIndexOf('/') + 1);
    }
}
