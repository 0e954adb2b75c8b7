package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    @Test
    void what_one_test_class_writes_no_other_sees() throws SQLException {
        var one = TestDatabase.migrated();
        var other = TestDatabase.migrated();
        run(one.asService(), "insert into visit (id) values (1)");

        assertThat(count(one.asService())).isEqualTo(1);
        assertThat(count(other.asService())).isZero();
    }

    @Test
    void a_service_has_what_the_migrations_grant_and_no_more() {
        var database = TestDatabase.migrated();
        assertThatThrownBy(() -> run(database.asService(), "truncate visit")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(database.asService(), "create table mine ()"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_database_for_keys_begins_without_a_table() {
        assertThatThrownBy(() -> count(TestDatabase.empty().asOwner())).hasMessageContaining("does not exist");
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from visit")) {
            result.next();
            return result.getInt(1);
        }
    }
}
