package org.tributary.platform.feed.parking;

/** Text of others, in a form that PostgreSQL can store. */
public final class StoredText {

    private static final int LONGEST_REASON = 2_000;

    private StoredText() {}

    /** PostgreSQL stores every character but NUL. */
    public static String of(String any) {
        return any.replace('\0', '\uFFFD');
    }

    /** Why something failed, cut to a length that somebody reads. */
    public static String reason(String any) {
        var text = of(any);
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
