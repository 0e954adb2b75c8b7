package org.tributary.platform.feed.delivery;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.tributary.platform.kernel.SqlStates;

/** Tells errors that pass with time, for which the feed waits, from errors of an event, which is parked. */
final class TransientErrors {

    private static final List<Class<? extends Throwable>> HEALS = List.of(
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            NonTransientDataAccessResourceException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class,
            SocketException.class,
            SocketTimeoutException.class,
            RetriableException.class,
            InterruptedException.class);

    private TransientErrors() {}

    /** Whether to try the same again later. */
    static boolean heals(Throwable trouble) {
        for (@Nullable Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (isOfAKindThatHeals(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database itself is away, so that nothing else need be tried now. */
    static boolean isOfTheDatabase(Throwable trouble) {
        return trouble instanceof CannotCreateTransactionException
                || trouble instanceof NonTransientDataAccessResourceException;
    }

    private static boolean isOfAKindThatHeals(Throwable cause) {
        if (cause instanceof SQLException sql && SqlStates.isPassing(sql)) {
            return true;
        }
        return HEALS.stream().anyMatch(type -> type.isInstance(cause)) && !SqlStates.isTooLarge(cause.getCause());
    }
}
