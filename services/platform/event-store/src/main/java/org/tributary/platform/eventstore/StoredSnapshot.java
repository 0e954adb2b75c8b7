package org.tributary.platform.eventstore;

import java.util.UUID;

/**
 * A row of the snapshot table.
 *
 * @param sequence of the last event that is in it
 * @param key of the aggregate's events: the person whose key seals it
 * @param madeBy the code that made it
 * @param state what the aggregate had become; sealed if it may be personal
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through, nobody compares them
record StoredSnapshot(UUID aggregateId, long sequence, UUID key, String madeBy, byte[] state) {}
