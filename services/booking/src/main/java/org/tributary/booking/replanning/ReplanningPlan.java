package org.tributary.booking.replanning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tributary.platform.web.IfMatch;

/** Where all the displaced visits go: the same visits and the same free times make the same plan. */
record ReplanningPlan(List<Move> items) {

    /** The plan's entity tag (RFC 9110), by which it is told from any other. */
    String tag() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(items.toString().getBytes(UTF_8));
            return '"' + HexFormat.of().formatHex(hash) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether it is one of those that an {@code If-Match} header names. */
    boolean isAmong(String tags) {
        return IfMatch.of(tags).names(tag());
    }
}
