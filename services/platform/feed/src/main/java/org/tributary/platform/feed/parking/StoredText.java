package org.tributary.platform.feed.parking;

/** What others wrote, as PostgreSQL can keep it. */
public final class StoredText {

    private static final int LONGEST_REASON = 2_000;

    private StoredText() {}

    /** PostgreSQL keeps every character but one. */
    public static String of(String any) {
        return any.replace('\0', '\uFFFD');
    }

    /** Why something failed, no longer than anybody reads. */
    public static String reason(String any) {
        var text = of(any);
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
