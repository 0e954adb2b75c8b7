package org.tributary.platform.web.idempotency;

/**
 * What a retry has in common with the request that it repeats.
 *
 * @param caller who asks
 * @param operation the method and the path
 * @param key the caller's {@code Idempotency-Key}
 */
record IdempotencyKey(String caller, String operation, String key) {}
