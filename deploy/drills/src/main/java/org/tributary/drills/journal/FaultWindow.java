package org.tributary.drills.journal;

import java.time.Instant;

/** A fault that was in effect from one instant to another. */
public record FaultWindow(String fault, Meanwhile meanwhile, Instant from, Instant until) {

    /** Whether all of this time lies in the fault's. */
    public boolean covers(Instant begin, Instant end) {
        return !begin.isBefore(from) && !end.isAfter(until);
    }
}
