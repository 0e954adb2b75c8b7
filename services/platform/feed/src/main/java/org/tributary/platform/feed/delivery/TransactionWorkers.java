package org.tributary.platform.feed.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.delivery.CommitResult.Committed;
import org.tributary.platform.feed.delivery.CommitResult.Failed;
import org.tributary.platform.feed.delivery.CommitResult.NotTried;

/**
 * Carries out the tasks of a poll: on the feed's own thread, or on a few threads with a transaction each. The tasks of
 * one worker share a transaction, because a transaction costs more than a record; if that fails, each gets its own.
 */
public final class TransactionWorkers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionWorkers.class);

    private final Delivery delivery;
    private final CatchUpWaiter catchUp;
    private final int atOnce;
    private final ExecutorService several;

    public TransactionWorkers(String feed, Delivery delivery, int atOnce, CatchUpWaiter catchUp) {
        this.delivery = delivery;
        this.catchUp = catchUp;
        this.atOnce = atOnce;
        this.several = Executors.newFixedThreadPool(
                atOnce,
                Thread.ofPlatform().name("feed-" + feed + "-", 1).daemon().factory());
    }

    /** What became of the tasks of one worker, and how long it took. */
    public record Group(List<CommitResult> results, Duration took) {

        /** Whether anything of it took effect. */
        public boolean hasCommitted() {
            return results.stream().anyMatch(Committed.class::isInstance);
        }
    }

    /**
     * Carries out all tasks, and returns when each is over.
     *
     * @param isPlenty whether they hold so much that it is worth more than one transaction
     */
    public List<Group> carryOut(List<PartitionTask> tasks, boolean isPlenty) throws InterruptedException {
        var databaseAway = new AtomicBoolean();
        var groups = divided(tasks, isPlenty ? atOnce : 1);
        if (groups.size() == 1) {
            return List.of(carryOut(groups.getFirst(), databaseAway));
        }
        var running = groups.stream()
                .map(group -> several.submit(() -> carryOut(group, databaseAway)))
                .toList();
        var over = new ArrayList<Group>(running.size());
        for (var one : running) {
            try {
                over.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A worker answers with each failure", e);
            }
        }
        return over;
    }

    static <T> List<List<T>> divided(List<T> all, int among) {
        return IntStream.range(0, Math.min(among, all.size()))
                .mapToObj(first -> IntStream.iterate(first, i -> i < all.size(), i -> i + among)
                        .mapToObj(all::get)
                        .toList())
                .toList();
    }

    /** @param databaseAway set by the first to see it, so that the others need not try */
    private Group carryOut(List<PartitionTask> tasks, AtomicBoolean databaseAway) {
        var began = System.nanoTime();
        var results = tasks.size() == 1 ? List.<CommitResult>of() : together(tasks, databaseAway);
        if (results.isEmpty()) {
            results = tasks.stream().map(task -> alone(task, databaseAway)).toList();
        }
        return new Group(results, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Answers with nothing where each task is to be tried by itself. */
    private List<CommitResult> together(List<PartitionTask> tasks, AtomicBoolean databaseAway) {
        try {
            var committed = delivery.deliverTogether(tasks);
            if (!committed.isEmpty()) {
                catchUp.arrived();
            }
            return List.copyOf(committed);
        } catch (RuntimeException | Error e) {
            LOG.debug("{} partitions do not take effect together", tasks.size(), e);
            return TransientErrors.isOfTheDatabase(e)
                    ? tasks.stream().map(task -> failed(task, e, databaseAway)).toList()
                    : List.of();
        }
    }

    private CommitResult alone(PartitionTask task, AtomicBoolean databaseAway) {
        if (databaseAway.get()) {
            return new NotTried(task);
        }
        try {
            var committed = delivery.deliver(task);
            catchUp.arrived();
            return committed;
        } catch (RuntimeException | Error e) {
            return failed(task, e, databaseAway);
        }
    }

    private static CommitResult failed(PartitionTask task, Throwable failure, AtomicBoolean databaseAway) {
        if (TransientErrors.isOfTheDatabase(failure)) {
            databaseAway.set(true);
        }
        return new Failed(task, failure);
    }

    @Override
    public void close() {
        several.shutdown();
    }
}
