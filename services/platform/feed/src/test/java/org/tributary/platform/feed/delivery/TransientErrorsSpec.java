package org.tributary.platform.feed.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class TransientErrorsSpec {

    static Stream<Throwable> whatTimeHeals() {
        return Stream.of(
                new CannotAcquireLockException("lock"),
                new OptimisticLockingFailureException("changed"),
                new QueryTimeoutException("slow"),
                new DataAccessResourceFailureException("gone"),
                new CannotCreateTransactionException("none left"),
                new TransactionSystemException("commit", sql("08006")),
                new TransactionSystemException("rollback", new SQLException("Connection is closed")),
                new DataAccessResourceFailureException("full", sql("53100")),
                uncategorized("25006"),
                uncategorized("57P01"),
                uncategorized("25P04"),
                uncategorized("40001"),
                new IllegalStateException(new ConnectException("refused")));
    }

    static Stream<Throwable> whatIsTheEventsFault() {
        return Stream.of(
                new IllegalArgumentException("no such limb"),
                new NullPointerException(),
                new DuplicateKeyException("twice"),
                new DataIntegrityViolationException("too long", sql("22001")),
                new DataAccessResourceFailureException("index row too large", sql("54000")),
                uncategorized("23P01"),
                uncategorized(null));
    }

    @ParameterizedTest
    @MethodSource("whatTimeHeals")
    void it_is_tried_again(Throwable trouble) {
        assertThat(TransientErrors.heals(trouble)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("whatIsTheEventsFault")
    void it_is_parked(Throwable trouble) {
        assertThat(TransientErrors.heals(trouble)).isFalse();
    }

    private static UncategorizedSQLException uncategorized(@Nullable String state) {
        return new UncategorizedSQLException("task", "select 1", sql(state));
    }

    private static SQLException sql(@Nullable String state) {
        return new SQLException("reason", state);
    }
}
