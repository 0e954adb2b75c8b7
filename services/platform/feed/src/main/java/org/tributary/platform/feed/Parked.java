package org.tributary.platform.feed;

/** A record that is put aside, and why. */
record Parked(ReadRecord record, String reason) {

    /** Why a record is put aside though nothing is wrong with it. */
    static Parked successor(ReadRecord record) {
        return new Parked(record, "An earlier event of the same key is parked");
    }

    /** A record that its handler could not take. */
    static Parked failed(ReadRecord record, RuntimeException failure) {
        return new Parked(record, failure.toString());
    }
}
