package org.tributary.platform.feed;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who carries out a feed's attempts: its own thread, or a few where it takes several partitions at the same time. */
final class Hands implements AutoCloseable {

    private final ExecutorService several;
    private final int atOnce;

    Hands(Feed feed) {
        this.atOnce = feed.partitionsAtOnce();
        this.several = Executors.newFixedThreadPool(
                atOnce,
                Thread.ofPlatform()
                        .name("feed-" + feed.name() + "-", 1)
                        .daemon()
                        .factory());
    }

    /** Carries out all of them, and comes back when each is over. */
    void carryOut(List<Attempt> attempts) throws InterruptedException {
        if (atOnce == 1 || attempts.size() == 1) {
            attempts.forEach(Attempt::run);
            return;
        }
        var running = attempts.stream().map(several::submit).toList();
        for (var one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("An attempt keeps its failure to itself", e);
            }
        }
    }

    @Override
    public void close() {
        several.shutdown();
    }
}
