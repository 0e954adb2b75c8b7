package org.tributary.platform.feed.parking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was discarded under one key.
 *
 * @param discarded in order
 * @param left how many are parked under the key now
 * @param next the first of them; absent if the key is free
 */
public record Discarded(
        BlockedKey blocked,
        List<Long> discarded,
        long left,
        @Nullable Long next) {}
