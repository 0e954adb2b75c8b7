package org.tributary.platform.feed;

import java.util.UUID;

/** How far this service's views have followed what others told. */
public interface Progress {

    /**
     * Waits a little until a fact has come, be it parked; at once where the service reads nothing of the other, or is it itself.
     *
     * @param key under which the fact is published
     * @param position its number in the other service's store
     * @return whether it has come
     */
    boolean awaitFact(String service, UUID key, long position);
}
