package org.tributary.platform.feed;

/** Which facts a projection gets as an envelope only, besides the facts that it reads. */
public enum EnvelopeMode {
    /** None: facts of a type that it does not read are skipped. */
    NONE,
    /** The facts of types that it does not read. */
    UNREAD,
    /**
     * Also the facts that this program cannot understand, which are otherwise skipped or parked: unknown types, unknown
     * revisions, and facts whose content does not fit their type.
     */
    ALL
}
