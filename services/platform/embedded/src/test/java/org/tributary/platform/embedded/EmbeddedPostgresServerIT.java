package org.tributary.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

class EmbeddedPostgresServerIT {

    private final int port = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void what_is_written_is_there_after_the_next_start() throws SQLException {
        try (var server = start()) {
            server.databases().ensureService("booking", "secret");
            ask(asOwner(server), "create table kept as select 42 as answer; select answer from kept");
        }
        try (var server = start()) {
            server.databases().ensureService("booking", "secret");
            assertThat(ask(asOwner(server), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void what_is_committed_is_on_disk() throws SQLException {
        try (var server = start()) {
            var settings = server.databases().asAdministrator("postgres");
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(ask(settings, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    /** What was erased has to go from the log as well; only a server that does not recycle its files lets it go. */
    @Test
    void owner_and_service_may_end_the_write_ahead_log_and_no_file_of_it_is_kept_for_later() throws SQLException {
        try (var server = start()) {
            server.databases().ensureService("booking", "secret");
            var service = server.databases().as("booking_service", "secret", "booking");
            for (var role : List.of(asOwner(server), service)) {
                ask(role, "checkpoint; select pg_switch_wal()");
            }
            assertThat(ask(service, "show wal_recycle")).isEqualTo("off");
        }
    }

    @Test
    void a_service_may_neither_own_tables_nor_enter_another_database() throws SQLException {
        try (var server = start()) {
            server.databases().ensureService("booking", "secret");
            server.databases().ensureService("booking_keys", "secret");
            var service = server.databases().as("booking_service", "secret", "booking");
            assertThat(ask(service, "select current_user")).isEqualTo("booking_service");
            assertThatThrownBy(() -> ask(service, "create table mine(); select 1"))
                    .hasMessageContaining("permission denied");
            var intruder = server.databases().as("booking_service", "secret", "booking_keys");
            assertThatThrownBy(() -> ask(intruder, "select 1")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_server_that_a_killed_program_left_behind_is_replaced() throws Exception {
        start();
        Files.delete(folder.resolve("data/epg-lock")); // as if the program that held it were gone
        var pid = postmaster();
        try (var server = start()) {
            assertThat(ProcessHandle.of(pid)).isEmpty();
            assertThat(ask(server.databases().asAdministrator("postgres"), "select 1"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_killed_server_starts_again_though_a_process_of_it_holds_on() throws Exception {
        try (var killed = start();
                var connection = killed.databases().asAdministrator("postgres").getConnection()) {
            ask(killed.databases().asAdministrator("postgres"), "create table kept as select 42 as answer; select 1");
            var backend = connection.unwrap(PGConnection.class).getBackendPID();
            signal("-STOP", backend); // it cannot notice that its server is gone
            var first = killed.process();
            first.destroyForcibly();
            first.onExit().join();

            try (var again = EmbeddedPostgresServer.startAgain(settings())) {
                assertThat(ask(again.databases().asAdministrator("postgres"), "select answer from kept"))
                        .isEqualTo("42");
                assertThat(ProcessHandle.of(backend)).isEmpty();
            }
        }
    }

    @Test
    void a_server_that_cannot_start_is_given_up_soon() throws Exception {
        try (var server = start()) {
            assertThat(server.port()).isEqualTo(port);
        }
        Files.delete(folder.resolve("data/global/pg_control"));
        assertThatThrownBy(() -> EmbeddedPostgresServer.startAgain(settings()))
                .hasMessageContaining("ended instead of starting");
    }

    private static void signal(String signal, long process) throws Exception {
        var kill = new ProcessBuilder("kill", signal, String.valueOf(process)).start();
        assertThat(kill.waitFor()).isZero();
    }

    private long postmaster() throws Exception {
        try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        }
    }

    private EmbeddedPostgresServer start() {
        return EmbeddedPostgresServer.start(settings());
    }

    private PostgresSettings settings() {
        return new PostgresSettings(
                folder.resolve("data"), PostgresSettings.sharedPrograms(), port, true, folder.resolve("postgres.log"));
    }

    private static DataSource asOwner(EmbeddedPostgresServer server) {
        return server.databases().as("booking_owner", "secret", "booking");
    }

    private static String ask(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var more = statement.execute(sql);
            while (!more) {
                more = statement.getMoreResults();
            }
            var result = statement.getResultSet();
            result.next();
            return result.getString(1);
        }
    }
}
