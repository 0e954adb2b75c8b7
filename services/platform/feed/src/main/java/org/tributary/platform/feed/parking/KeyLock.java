package org.tributary.platform.feed.parking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tributary.platform.feed.parking.RepairRejection.BeingRepaired;
import org.tributary.platform.kernel.RejectedException;

/**
 * Lets one person at a time repair a key, on any instance. It is an advisory lock of PostgreSQL on a connection of its
 * own, outside any transaction, because a reaction may act for a long time; it ends with that connection.
 */
final class KeyLock {

    private static final Logger LOG = LoggerFactory.getLogger(KeyLock.class);

    private final JdbcTemplate db;

    KeyLock(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Does the work while nobody else repairs the key.
     *
     * @throws RejectedException if somebody is
     */
    <T> T alone(BlockedKey key, Supplier<T> work) {
        var callback = (ConnectionCallback<T>) connection -> {
            if (!call(connection, "pg_try_advisory_lock", key)) {
                throw new RejectedException(new BeingRepaired());
            }
            try {
                return work.get();
            } finally {
                unlock(connection, key);
            }
        };
        return db.execute(callback);
    }

    /** A connection that could not release the lock must not go back into the pool. */
    private static void unlock(Connection connection, BlockedKey key) throws SQLException {
        try {
            call(connection, "pg_advisory_unlock", key);
        } catch (SQLException e) {
            LOG.warn("The lock of a key of {} broke off: {}", key.feed(), e.toString());
            connection.abort(Runnable::run);
        }
    }

    private static boolean call(Connection connection, String function, BlockedKey key) throws SQLException {
        var sql = "select " + function + "(hashtextextended(concat_ws('/', 'repair', ?, ?, ?, ?), 0))";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.feed());
            statement.setString(2, key.topic());
            statement.setInt(3, key.partition());
            statement.setString(4, key.key());
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
