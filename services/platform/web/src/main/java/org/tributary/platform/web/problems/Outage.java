package org.tributary.platform.web.problems;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.tributary.platform.kernel.SqlStates;

/** Tells that a part of the house is away, such as the database or the sign-in, from a fault of our own. */
final class Outage {

    /** When a caller may try again. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(5);

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
            case DataAccessResourceFailureException e -> !SqlStates.isTooLarge(e.getCause());
            case QueryTimeoutException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true; // broken off: nobody knows whether it took effect
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLException e -> SqlStates.isPassing(e);
            case AuthenticationServiceException e -> true;
            case JwtDecoderInitializationException e -> true;
            case TooManyActiveSessionsException e -> true;
            default -> false;
        };
    }
}
