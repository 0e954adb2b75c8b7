package org.tributary.fuzz.tries;

import org.tributary.fuzz.wire.Request;

/**
 * A request that is sent to see what happens.
 *
 * @param what what was done to which place of it
 * @param forbidden whether it must not be carried out, whatever else holds
 */
public record Try(String what, boolean forbidden, Request request) {

    static Try open(String what, Request request) {
        return new Try(what, false, request);
    }

    static Try forbidden(String what, Request request) {
        return new Try(what, true, request);
    }
}
