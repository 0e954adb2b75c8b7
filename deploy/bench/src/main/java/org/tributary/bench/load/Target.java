package org.tributary.bench.load;

import java.net.URI;

/** A service as one of its clients sees it: where it is, and with which token it is asked. */
public record Target(URI base, String token) {

    public Target(String base, String token) {
        this(URI.create(base), token);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
