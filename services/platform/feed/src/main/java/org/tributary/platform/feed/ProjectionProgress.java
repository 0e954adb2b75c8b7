package org.tributary.platform.feed;

import java.util.List;
import java.util.UUID;

/** How far this service's views have followed the facts of other services. */
public interface ProjectionProgress {

    /**
     * Waits a short time, in all as long as for one fact, until the views have all these facts; a parked fact counts,
     * too. Facts of this service, and of services that it does not read, need no waiting.
     *
     * @return whether all have come
     */
    boolean awaitAll(List<FactPosition> facts);

    /**
     * A fact's place in the store of its service.
     *
     * @param key under which it is published
     * @param position its number in that service's store
     */
    record FactPosition(String service, UUID key, long position) {}
}
