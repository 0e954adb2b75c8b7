package org.tributary.platform.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes tables anew, so that nothing is left in their files of what was deleted. */
final class TableRewriter {

    private static final Logger LOG = LoggerFactory.getLogger(TableRewriter.class);

    private final JdbcTemplate db;

    TableRewriter(JdbcTemplate db) {
        this.db = db;
    }

    /** Whoever reads one of them waits meanwhile. */
    void rewrite(List<String> tables) {
        db.execute((ConnectionCallback<@Nullable Void>) connection -> {
            for (var table : tables) {
                withoutTimeLimit(connection, "vacuum (full) \"" + table + "\"");
            }
            return null;
        });
    }

    /** Ends the file of the log that is written and gives up those before it. The server does not recycle them (wal_recycle). */
    void endWriteAheadLog() {
        if (!mayEndWriteAheadLog()) {
            LOG.warn("The role may not end the write-ahead log: what was erased stays in it until the server does");
            return;
        }
        db.execute((ConnectionCallback<@Nullable Void>) connection -> {
            withoutTimeLimit(connection, "select pg_switch_wal()");
            withoutTimeLimit(connection, "checkpoint");
            return null;
        });
    }

    private boolean mayEndWriteAheadLog() {
        return Boolean.TRUE.equals(db.queryForObject("""
                select has_function_privilege('pg_switch_wal()', 'execute') and pg_has_role('pg_checkpoint', 'usage')
                """, Boolean.class));
    }

    /** The limits of the connection are for answers that somebody waits for. */
    private static void withoutTimeLimit(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            statement.execute("set transaction_timeout = 0");
            statement.execute(sql);
        } finally {
            try (var statement = connection.createStatement()) {
                statement.execute("reset statement_timeout");
                statement.execute("reset transaction_timeout");
            }
        }
    }
}
