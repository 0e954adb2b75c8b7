package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.tributary.events.Limits;

/** Where a page of a record ended: at an entry of one of its long sections. */
record RecordCursor(Instant at, UUID id) implements Comparable<RecordCursor> {

    private static final char BETWEEN = '_';
    private static final Comparator<RecordCursor> ORDER =
            Comparator.comparing(RecordCursor::at).thenComparing(RecordCursor::id);

    RecordCursor {
        if (at.isBefore(Limits.FIRST_MOMENT) || at.isAfter(Limits.LAST_MOMENT)) {
            throw new IllegalArgumentException("Nothing happened then");
        }
    }

    /** Reads the form that callers see. */
    public static RecordCursor of(String text) {
        var between = text.indexOf(BETWEEN);
        if (between < 0) {
            throw new IllegalArgumentException("Not a cursor of a record");
        }
        return new RecordCursor(
                Instant.parse(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
    }

    @Override
    public int compareTo(RecordCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return at + String.valueOf(BETWEEN) + id;
    }
}
