package org.tributary.platform.feed.delivery;

/**
 * How far a partition has taken effect.
 *
 * @param nextOffset of the first record that has not
 * @param lastPosition of the last fact that has; a record at or before it is a repeat
 */
public record Checkpoint(long nextOffset, long lastPosition) {

    /** Before the first record. */
    public static final Checkpoint START = new Checkpoint(0, -1);
}
