package org.tributary.audit.views.timeline;

import java.time.Instant;

/** Where a page of a timeline ended. */
public record TimelineCursor(Instant recordedAt, long ledgerIndex) {

    private static final char BETWEEN = '_';
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    public TimelineCursor {
        if (recordedAt.isBefore(FIRST) || recordedAt.isAfter(LAST)) {
            throw new IllegalArgumentException("Nothing was recorded then");
        }
    }

    static TimelineCursor of(TimelineEntry entry) {
        return new TimelineCursor(entry.when().recordedAt(), entry.ledgerIndex());
    }

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
