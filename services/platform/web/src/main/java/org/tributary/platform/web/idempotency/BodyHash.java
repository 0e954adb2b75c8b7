package org.tributary.platform.web.idempotency;

/** Tells whether two bodies are the same without keeping either: a keyed hash, since a body may be about a person. */
@FunctionalInterface
interface BodyHash {

    byte[] of(String query, byte[] body);
}
