package org.tributary.bench.load;

/** What clients have to do, one call after the other; asked by many at once. */
@FunctionalInterface
public interface Work {

    Call next();
}
