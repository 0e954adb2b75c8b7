package org.tributary.booking.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit of a regimen is where it is.
 *
 * @param passedOver what stood in the way of the days and times that would have been nearer
 * @param clock where its time does not exist on that day, or exists twice; absent on every other day
 */
public record Why(Choice choice, List<Hindrance> passedOver, WallClock.@Nullable Reading clock) {

    /** It stood there before, and fits. */
    public static Why kept() {
        return new Why(Choice.KEPT, List.of(), null);
    }

    /** How the day came about. */
    public enum Choice {
        ON_TARGET,
        MOVED,
        KEPT,
        /** No day would do. */
        UNPLACED
    }
}
