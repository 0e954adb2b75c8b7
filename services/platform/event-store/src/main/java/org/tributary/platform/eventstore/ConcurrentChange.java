package org.tributary.platform.eventstore;

import org.springframework.dao.ConcurrencyFailureException;

/** Others kept changing the same thing while a command was tried; the caller may look again and repeat it. */
public final class ConcurrentChange extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    ConcurrentChange(Throwable last) {
        super("The same thing kept being changed by others", last);
    }
}
