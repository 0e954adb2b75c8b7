package org.tributary.platform.feed;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Who carries out what a poll brought: the feed's own thread, or a few where several transactions go on at the same time. */
final class TransactionWorkers implements AutoCloseable {

    private final ExecutorService several;
    private final int atOnce;

    TransactionWorkers(Feed feed) {
        this.atOnce = feed.transactionsAtOnce();
        this.several = Executors.newFixedThreadPool(
                atOnce,
                Thread.ofPlatform()
                        .name("feed-" + feed.name() + "-", 1)
                        .daemon()
                        .factory());
    }

    /** Divides them among as many as there are, if they hold so much that it is worth more than one transaction. */
    List<TransactionGroup> shares(PartitionWork work, List<PartitionTask> attempts, boolean isPlenty) {
        return divided(attempts, isPlenty ? atOnce : 1).stream()
                .map(some -> new TransactionGroup(work, some))
                .toList();
    }

    static <T> List<List<T>> divided(List<T> all, int among) {
        return IntStream.range(0, Math.min(among, all.size()))
                .mapToObj(first -> IntStream.iterate(first, i -> i < all.size(), i -> i + among)
                        .mapToObj(all::get)
                        .toList())
                .toList();
    }

    /** Carries out all of them, and comes back when each is over. */
    void carryOut(List<TransactionGroup> shares) throws InterruptedException {
        if (shares.size() == 1) {
            shares.getFirst().run();
            return;
        }
        var running = shares.stream().map(several::submit).toList();
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
