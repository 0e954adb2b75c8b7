package org.tributary.bench.load;

/** A POST that nobody has sent yet; a fresh idempotency key is added when it is. */
public record Call(String path, String body) {}
