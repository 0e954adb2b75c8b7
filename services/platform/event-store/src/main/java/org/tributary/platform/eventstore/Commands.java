package org.tributary.platform.eventstore;

import java.time.Duration;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.kernel.EventMetadata;

/**
 * Sends a command in one fresh PostgreSQL transaction: its events, its claims, the views and whatever belongs to the
 * request are kept together or not at all. A concurrent change of the same thing is tried again a few times.
 */
public final class Commands {

    private static final Set<Class<? extends Throwable>> CONCURRENT =
            Set.of(ConcurrencyException.class, PessimisticLockingFailureException.class);

    private final CommandGateway gateway;
    private final TransactionTemplate transaction;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(5)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(2)
            .includes(CONCURRENT)
            .build());

    Commands(CommandGateway gateway, TransactionTemplate transaction) {
        this.gateway = gateway;
        this.transaction = transaction;
    }

    /**
     * Carries out a command on behalf of somebody.
     *
     * @throws org.tributary.platform.kernel.CommandRejected if a rule says no
     * @throws ConcurrentChange if others kept changing the same thing
     */
    public void send(Object command, EventMetadata by) {
        send(command, by, () -> {});
    }

    /** The same, with something of the request's own that is written first in the same transaction. */
    public void send(Object command, EventMetadata by, Runnable alongside) {
        var message = GenericCommandMessage.asCommandMessage(command);
        var attributed = message.andMetaData(Provenance.of(by, message.getIdentifier()));
        try {
            retries.execute(() -> {
                transaction.executeWithoutResult(_ -> {
                    alongside.run();
                    gateway.sendAndWait(attributed);
                });
                return true;
            });
        } catch (RetryException e) {
            throw asSeenByTheCaller(e.getCause());
        }
    }

    private static RuntimeException asSeenByTheCaller(Throwable last) {
        if (CONCURRENT.stream().anyMatch(type -> type.isInstance(last))) {
            return new ConcurrentChange(last);
        }
        return last instanceof RuntimeException refusal ? refusal : new IllegalStateException(last);
    }
}
