package org.tributary.drills.journal;

/**
 * A record on a topic that no service wrote, where it lies, and which key it stops.
 *
 * @param parked whether whoever handles facts must put it aside, and not pass it over
 */
public record Poison(String kind, String topic, int partition, long offset, String key, boolean parked) {

    /** The header that every such record carries; its value says which poison it is. */
    public static final String HEADER = "drill-poison";
}
