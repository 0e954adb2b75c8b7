package org.tributary.platform.feed;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells trouble that time heals, for which everything waits, from trouble with an event, which is put aside. */
final class Transience {

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

    /** SQLSTATE: connection, rollback by the server, resources such as a full disk, intervention, and the machine itself. */
    private static final Set<String> HEALING_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** SQLSTATE: a server that only reads since another one leads; time-outs of a pause, a transaction and a lock. */
    private static final Set<String> HEALING_STATES = Set.of("25006", "25P03", "25P04", "55P03");

    /** SQLSTATE: something is larger than the database takes, and will be the next time. Spring counts it as a lack. */
    private static final String LIMIT_EXCEEDED = "54";

    private Transience() {}

    /** Whether to try the same again later. */
    static boolean heals(Throwable trouble) {
        for (@Nullable Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (isOfAKindThatHeals(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database itself is away, so that nothing else need be tried meanwhile. */
    static boolean isOfTheDatabase(Throwable trouble) {
        return trouble instanceof CannotCreateTransactionException
                || trouble instanceof NonTransientDataAccessResourceException;
    }

    private static boolean isOfAKindThatHeals(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getSQLState() != null && hasAStateThatHeals(sql.getSQLState())) {
            return true;
        }
        return HEALS.stream().anyMatch(type -> type.isInstance(cause)) && !isTooLarge(cause.getCause());
    }

    private static boolean isTooLarge(@Nullable Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(LIMIT_EXCEEDED);
    }

    private static boolean hasAStateThatHeals(String state) {
        return HEALING_STATES.contains(state) || HEALING_CLASSES.stream().anyMatch(state::startsWith);
    }
}
