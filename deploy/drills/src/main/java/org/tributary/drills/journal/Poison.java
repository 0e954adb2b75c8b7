package org.tributary.drills.journal;

import org.jspecify.annotations.Nullable;

/**
 * A record on a topic that no service wrote, where it lies, and which key it stops.
 *
 * @param type what its envelope says it is, if there is an envelope
 * @param stops who must put it aside
 */
public record Poison(
        String kind,
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable String type,
        Stops stops) {

    /** Who must put a record aside and not pass it over. */
    public enum Stops {
        NOBODY,
        /** Those who read what facts of its type say; to the others it is an envelope like any other. */
        READERS_OF_ITS_TYPE,
        EVERYBODY
    }

    /** The header that every such record carries; its value says which poison it is. */
    public static final String HEADER = "drill-poison";
}
