package org.tributary.platform.web.problems;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells that a part of the house is away, such as the database or the sign-in, from a fault of our own. */
final class Outage {

    /** When a caller may try again. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /** SQLSTATE: connection, rollback by the server, resources such as a full disk, intervention, and the machine itself. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** SQLSTATE: a server that only reads since another one leads; time-outs of a pause, a transaction and a lock. */
    private static final Set<String> STATES = Set.of("25006", "25P03", "25P04", "55P03");

    /** SQLSTATE: something is larger than the database takes, and will be the next time. Spring counts it as a lack. */
    private static final String LIMIT_EXCEEDED = "54";

    private Outage() {}

    /** Whether trying the same again later can succeed. */
    static boolean isBehind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException e -> !isTooLarge(e.getCause());
            case QueryTimeoutException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true; // broken off: nobody knows whether it took effect
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLException e -> isPassing(e.getSQLState());
            case AuthenticationServiceException e -> true;
            case JwtDecoderInitializationException e -> true;
            case TooManyActiveSessionsException e -> true;
            default -> false;
        };
    }

    private static boolean isPassing(@Nullable String state) {
        return state != null && (STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith));
    }

    private static boolean isTooLarge(@Nullable Throwable cause) {
        return cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(LIMIT_EXCEEDED);
    }
}
