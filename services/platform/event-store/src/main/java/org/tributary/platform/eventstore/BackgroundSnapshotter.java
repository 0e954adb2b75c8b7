package org.tributary.platform.eventstore;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.tributary.events.Event;
import org.tributary.platform.kernel.State;

/**
 * Makes snapshots beside the commands: of what is committed, one at a time of an aggregate, in a transaction of its own. One
 * that fails, or for which there is no room, is made at a later command.
 */
final class BackgroundSnapshotter extends AbstractSnapshotter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BackgroundSnapshotter.class);

    private static final int WAITING_AT_MOST = 1_000;

    /** One: it makes hundreds a second, and takes no more than one connection from the commands. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_AT_MOST),
            Thread.ofPlatform().daemon().name("snapshots").factory());

    private final TransactionManager transactions;
    private final ObjectProvider<AggregateShell<?, ?, ?, ?>> shells;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> failed = ConcurrentHashMap.newKeySet();

    BackgroundSnapshotter(
            EventStore events, TransactionManager transactions, ObjectProvider<AggregateShell<?, ?, ?, ?>> shells) {
        super(new Settings().eventStore(events));
        this.transactions = transactions;
        this.shells = shells;
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregate, String id) {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().phase().isBefore(UnitOfWork.Phase.COMMIT)) {
            CurrentUnitOfWork.get().afterCommit(_ -> schedule(aggregate, id));
        } else {
            schedule(aggregate, id);
        }
    }

    private void schedule(Class<?> aggregate, String id) {
        if (!underWay.add(id)) {
            return;
        }
        try {
            thread.execute(() -> make(aggregate, id));
        } catch (RejectedExecutionException _) {
            underWay.remove(id);
        }
    }

    private void make(Class<?> aggregate, String id) {
        try {
            transactions.executeInTransaction(createSnapshotterTask(aggregate, id));
        } catch (RuntimeException | LinkageError e) {
            tell(aggregate, id, e);
        } finally {
            underWay.remove(id);
        }
    }

    /** Once for each kind; what is wrong with one is likely wrong with all, and costs only time. Never with a message. */
    private void tell(Class<?> aggregate, String id, Throwable failure) {
        var level = failed.add(aggregate) ? Level.WARN : Level.DEBUG;
        log.atLevel(level)
                .log(
                        "No snapshot of {} {} was made: {}",
                        aggregate.getSimpleName(),
                        id,
                        failure.getClass().getName());
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    protected DomainEventMessage createSnapshot(Class<?> aggregate, String id, DomainEventStream events) {
        var first = events.peek();
        return shells.stream()
                .map(AggregateShell::evolution)
                .filter(evolution -> evolution.states().equals(aggregate))
                .findAny()
                .map(evolution -> Snapshots.keyedLike(first, lastOf(evolution, id, events)))
                .orElseThrow();
    }

    private static <S extends State<S, E>, E extends Event> DomainEventMessage<?> lastOf(
            Evolution<S, E> evolution, String id, DomainEventStream events) {
        var state = evolution.first();
        while (events.hasNext()) {
            state = evolution.after(state, events.next());
        }
        return new GenericDomainEventMessage<>(
                evolution.name(), id, Objects.requireNonNull(events.getLastSequenceNumber()), state);
    }

    private static final class Settings extends AbstractSnapshotter.Builder {}

    /** The one under way may end, the others are made when the service is back. */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
