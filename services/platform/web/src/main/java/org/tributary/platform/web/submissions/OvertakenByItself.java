package org.tributary.platform.web.submissions;

/** The same request came twice at once and the other one took effect, so this one must not. */
final class OvertakenByItself extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OvertakenByItself() {
        super("overtaken by the same request", null, false, false);
    }
}
