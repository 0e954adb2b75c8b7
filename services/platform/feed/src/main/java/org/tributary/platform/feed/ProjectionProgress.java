package org.tributary.platform.feed;

import java.util.List;
import java.util.UUID;

/** How far this service's views have followed what others told. */
public interface Progress {

    /**
     * Waits a little until all these facts have come, be they parked, for as long as for one of them; at once where the service
     * reads nothing of the other, or is it itself.
     *
     * @return whether all have come
     */
    boolean awaitAll(List<Told> facts);

    /**
     * A fact that a service told.
     *
     * @param key under which it is published
     * @param position its number in that service's store
     */
    record Told(String service, UUID key, long position) {}
}
