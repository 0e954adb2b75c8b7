package org.tributary.audit.views.timeline;

import java.time.Instant;

/** Where a page of a timeline ended. */
public record TimelineCursor(Instant recordedAt, long ledgerIndex) {

    private static final char BETWEEN = '_';

    /** Reads the form that callers see. */
    public static TimelineCursor of(String text) {
        var between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("Not a cursor of a timeline");
        }
        return new TimelineCursor(
                Instant.parse(text.substring(0, between)), Long.parseLong(text.substring(between + 1)));
    }

    @Override
    public String toString() {
        return recordedAt + String.valueOf(BETWEEN) + ledgerIndex;
    }
}
