package org.tributary.platform.web;

/** There is no such thing, or none that this caller may see: both answer alike. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
