package org.tributary.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * A record that is put aside, and why.
 *
 * @param id under which it is kept, once it is
 */
record Parked(DecodedRecord record, String reason, @Nullable Long id) {

    private static final String BEHIND_ANOTHER = "An earlier event of the same key is parked";

    /** Why a record is put aside though nothing is wrong with it. */
    static Parked successor(DecodedRecord record) {
        return new Parked(record, BEHIND_ANOTHER, null);
    }

    /** A record that its handler could not take. */
    static Parked failed(DecodedRecord record, RuntimeException failure) {
        return because(record, failure.toString());
    }

    /** A record that no handler was asked about. */
    static Parked because(DecodedRecord record, String reason) {
        return new Parked(record, reason, null);
    }

    /** The same, kept. */
    Parked as(long kept) {
        return new Parked(record, reason, kept);
    }

    /** Whether it only waits for another. */
    boolean isSuccessor() {
        return reason.equals(BEHIND_ANOTHER);
    }
}
