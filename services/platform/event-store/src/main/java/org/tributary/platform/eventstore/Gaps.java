package org.tributary.platform.eventstore;

import java.util.List;

/**
 * Which events may be published: those before the first gap in the positions, and beyond it once no transaction is left
 * that could still fill it.
 *
 * <p>A position is drawn by a transaction that has its id already. So whoever drew a position below one that is visible
 * has a lower id than any transaction begun now; when all of those have ended, a position that is still missing was
 * rolled back.
 *
 * @param settledUpTo positions up to here that are missing will be missing for ever
 */
record Gaps(long settledUpTo) {

    static final Gaps NONE_SETTLED = new Gaps(0);

    /** How many of these events, in order of position after the cursor, may be published. */
    int publishable(long cursor, List<StoredEvent> events) {
        var expected = cursor + 1;
        for (var i = 0; i < events.size(); i++) {
            var position = events.get(i).position();
            if (position != expected && position - 1 > settledUpTo) {
                return i;
            }
            expected = position + 1;
        }
        return events.size();
    }
}
