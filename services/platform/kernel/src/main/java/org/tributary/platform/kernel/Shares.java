package org.tributary.platform.kernel;

import java.util.HashMap;
import java.util.Map;

/** Keeps any one caller from using up what is there for all: each has so many at once. */
public final class Shares {

    private final int each;
    private final Map<String, Integer> taken = new HashMap<>();

    /** So many for each. */
    public Shares(int each) {
        this.each = each;
    }

    /** Takes one, which must be given back; false if this caller has theirs. */
    public synchronized boolean take(String caller) {
        var had = taken.getOrDefault(caller, 0);
        if (had >= each) {
            return false;
        }
        taken.put(caller, had + 1);
        return true;
    }

    /** Gives one back that this caller took. */
    public synchronized void giveBack(String caller) {
        taken.computeIfPresent(caller, (_, had) -> had == 1 ? null : had - 1);
    }
}
