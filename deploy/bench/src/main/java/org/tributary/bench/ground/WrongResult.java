package org.tributary.bench.ground;

/** The system was fast but wrong, so its figure is worth nothing. */
public final class WrongResult extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongResult(String message) {
        super(message);
    }

    /** Both must be the same. */
    public static void unless(String what, long expected, long actual) {
        if (expected != actual) {
            throw new WrongResult(what + ": expected " + expected + ", found " + actual);
        }
    }

    /** This must hold. */
    public static void unless(String what, boolean holds) {
        if (!holds) {
            throw new WrongResult(what);
        }
    }
}
