package org.tributary.bench.figures;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What many hands opened, closed together at the end. */
final class Opened implements AutoCloseable {

    private final Queue<AutoCloseable> all = new ConcurrentLinkedQueue<>();

    <T extends AutoCloseable> T add(T one) {
        all.add(one);
        return one;
    }

    @Override
    public void close() {
        for (var one : all) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException("A connection could not be closed", e);
            }
        }
    }
}
