package org.tributary.platform.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.kernel.RejectedException;

/**
 * Sends a command in one fresh PostgreSQL transaction: its events, its claims, the views and whatever belongs to the
 * request are kept together or not at all. A concurrent change of the same thing is tried again a few times.
 */
public final class TransactionalCommands {

    /** Whoever made the same thing at the same time has made it: what is asked is judged again by what is there. */
    private static final Set<Class<? extends Throwable>> CONCURRENT = Set.of(
            ConcurrencyException.class,
            AggregateStreamCreationException.class,
            LockAcquisitionFailedException.class,
            PessimisticLockingFailureException.class);

    private final CommandGateway gateway;
    private final TransactionManager transactions;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(6)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .includes(CONCURRENT)
            .build());

    TransactionalCommands(CommandGateway gateway, TransactionManager transactions) {
        this.gateway = gateway;
        this.transactions = transactions;
    }

    /**
     * Carries out a command on behalf of somebody.
     *
     * @throws RejectedException if a rule says no
     * @throws AnotherKind if its id names another kind of thing
     * @throws ConcurrentChange if others kept changing the same thing
     */
    public void send(Object command, EventMetadata by) {
        send(command, by, new TransactionHooks() {});
    }

    /** The same, with something of the request's own in the same transaction; tells where the last fact stands, if there is one. */
    public Optional<StoredPosition> send(Object command, EventMetadata by, TransactionHooks alongside) {
        var message = GenericCommandMessage.asCommandMessage(command);
        var attributed = message.andMetaData(Provenance.of(by, message.getIdentifier()));
        try {
            return retries.execute(() -> inOneTransaction(attributed, alongside));
        } catch (RetryException e) {
            throw asSeenByTheCaller(e.getCause());
        }
    }

    /** Axon holds its lock on the aggregate until this outermost unit of work has committed. */
    private Optional<StoredPosition> inOneTransaction(CommandMessage<?> command, TransactionHooks alongside)
            throws Throwable {
        var work = DefaultUnitOfWork.startAndGet(command);
        work.attachTransaction(transactions);
        var result = work.executeWithResult(() -> {
            alongside.first();
            decide(command, alongside);
            return true;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult();
        }
        return StoredPosition.lastOf(work);
    }

    /** Events that were applied are stored when the unit of work commits, and views are written after them: not yet. */
    private void decide(CommandMessage<?> command, TransactionHooks alongside) {
        try {
            gateway.sendAndWait(command);
        } catch (RejectedException refusal) {
            alongside.onceDecided();
            throw refusal;
        }
        alongside.onceDecided();
    }

    private static RuntimeException asSeenByTheCaller(Throwable last) {
        if (CONCURRENT.stream().anyMatch(type -> type.isInstance(last))) {
            return new ConcurrentChange(last);
        }
        return last instanceof RuntimeException refusal ? refusal : new IllegalStateException(last);
    }
}
