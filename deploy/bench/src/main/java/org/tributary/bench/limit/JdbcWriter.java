package org.tributary.bench.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Stands in for pgbench: one connection for each client, prepared statements, nothing in between. */
final class JdbcWriter implements Writer {

    private final int port;
    private final String database;

    JdbcWriter(int port, String database) {
        this.port = port;
        this.database = database;
    }

    @Override
    public Written write(Script script, int clients, int round, Duration window) throws InterruptedException {
        var next = new AtomicLong(Script.firstOf(round));
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var begun = System.nanoTime();
            var working = new ArrayList<Future<Long>>();
            for (var client = 0; client < clients; client++) {
                working.add(threads.submit(client(script, next, begun + window.toNanos())));
            }
            var written = 0L;
            for (var one : working) {
                written += one.get();
            }
            return new Written(written, (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A writer failed", e.getCause());
        }
    }

    @Override
    public String remark() {
        return "pgbench was not installed: a plain JDBC writer stands in for it.";
    }

    private Callable<Long> client(Script script, AtomicLong next, long end) {
        return () -> {
            try (var connection = connect()) {
                connection.setAutoCommit(false);
                var statements = new ArrayList<PreparedStatement>();
                for (var statement : script.statements()) {
                    statements.add(connection.prepareStatement(statement.replace(Script.NUMBER, "?")));
                }
                var written = 0L;
                while (System.nanoTime() - end < 0) {
                    var number = next.getAndIncrement();
                    for (var statement : statements) {
                        execute(statement, number);
                    }
                    connection.commit();
                    written++;
                }
                return written;
            }
        };
    }

    private static void execute(PreparedStatement statement, long number) throws SQLException {
        var parameters = statement.getParameterMetaData().getParameterCount();
        for (var parameter = 1; parameter <= parameters; parameter++) {
            statement.setLong(parameter, number);
        }
        statement.execute();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "postgres");
    }
}
