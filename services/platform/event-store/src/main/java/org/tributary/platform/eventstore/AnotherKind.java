package org.tributary.platform.eventstore;

/** The id of a command is that of another kind of thing. To whoever asked, there is nothing of the kind under it. */
public final class AnotherKind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherKind() {
        super("another kind of thing", null, false, false);
    }
}
