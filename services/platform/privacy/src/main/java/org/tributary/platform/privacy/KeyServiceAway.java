package org.tributary.platform.privacy;

/** The key service does not answer: what is sealed can neither be read nor written for now. */
public final class KeyServiceAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyServiceAway(String message, Throwable cause) {
        super(message, cause);
    }
}
