package org.tributary.drills.traffic;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of each service, which callers take in turns. */
final class Instances {

    private final Map<String, List<String>> urls;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    Instances(Map<String, List<String>> urls) {
        this.urls = urls;
    }

    /** Where the next request to a service is tried first; asked again it gives the other instance. */
    String next(String service) {
        var all = Objects.requireNonNull(urls.get(service), service);
        var turn = turns.computeIfAbsent(service, _ -> new AtomicInteger()).getAndIncrement();
        return all.get(Math.floorMod(turn, all.size()));
    }
}
