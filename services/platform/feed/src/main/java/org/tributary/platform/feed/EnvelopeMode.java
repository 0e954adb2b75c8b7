package org.tributary.platform.feed;

/** Which facts a projection is brought as envelopes, without the fact, beside those that it reads. */
public enum EnvelopeMode {
    /** None: what it does not read is passed over. */
    NONE,
    /** Those of types that it does not read. */
    UNREAD,
    /**
     * Those too that this program cannot understand, instead of passing over or parking them: types and revisions that it does not
     * know, and facts that are not written as their type says.
     */
    ALL
}
