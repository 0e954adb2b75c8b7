package org.tributary.booking.replanning;

import java.util.List;
import org.tributary.platform.kernel.Sha256;
import org.tributary.platform.web.IfMatch;

/** Where all the displaced visits go: the same visits and the same free times make the same plan. */
record ReplanningPlan(List<Move> items) {

    /** The plan's entity tag (RFC 9110), by which it is told from any other. */
    String tag() {
        return '"' + Sha256.of(items.toString()) + '"';
    }

    /** Whether it is one of those that an {@code If-Match} header names. */
    boolean isAmong(String tags) {
        return IfMatch.of(tags).names(tag());
    }
}
