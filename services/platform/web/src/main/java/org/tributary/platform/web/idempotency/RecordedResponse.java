package org.tributary.platform.web.idempotency;

/**
 * What was answered when a request took effect; its body is looked up again.
 *
 * @param toTheSame whether the body then was the one now
 */
record RecordedResponse(boolean toTheSame, int status, String location) {}
