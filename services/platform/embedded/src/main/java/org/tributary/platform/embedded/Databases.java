package org.tributary.platform.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the databases and roles of a PostgreSQL server; every call may be repeated. */
public final class Databases {

    /** The rest of the server must not wait for a forgotten transaction: the relay's order waits for the oldest. */
    private static final String LONGEST_TRANSACTION = "60s";

    private final String host;
    private final int port;
    private final String administrator;
    private final String password;

    public Databases(String host, int port, String administrator, String password) {
        this.host = host;
        this.port = port;
        this.administrator = administrator;
        this.password = password;
    }

    /** The address of a database for JDBC. */
    public String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** A way into a database as this role; opens a connection each time. */
    public DataSource as(String role, String rolePassword, String database) {
        var source = new PGSimpleDataSource();
        source.setURL(url(database));
        source.setUser(role);
        source.setPassword(rolePassword);
        return source;
    }

    /** A way into a database as the administrator. */
    public DataSource asAdministrator(String database) {
        return as(administrator, password, database);
    }

    /**
     * A database {@code d} with its two roles: {@code d_owner} migrates and owns the tables, {@code d_service} serves and
     * has what the migrations grant it. Nobody else may connect.
     */
    public void ensureService(String database, String rolesPassword) {
        var owner = database + "_owner";
        var service = database + "_service";
        ensureOwner(owner, rolesPassword);
        ensureServing(service, rolesPassword);
        ensureDatabase(database, owner, service);
    }

    /** A role that may sign in and owns what it makes. */
    public void ensureOwner(String role, String rolePassword) {
        ensureRole(role, rolePassword);
    }

    /** A role that may sign in, owns nothing, and whose transactions are bounded. */
    public void ensureServing(String role, String rolePassword) {
        ensureRole(role, rolePassword);
        run("alter role " + name(role) + " set transaction_timeout = '" + LONGEST_TRANSACTION + "'");
    }

    /** A database of this owner, to which only the owner and the service role may connect. */
    public void ensureDatabase(String database, String owner, String service) {
        if (!exists("select 1 from pg_database where datname = ?", database)) {
            run("create database " + name(database) + " owner " + name(owner));
        }
        letEndWriteAheadLog(database, owner, service);
        openOnlyTo(database, service);
    }

    /** A new database with all that is in the template, in which nobody may be connected meanwhile. */
    public void copy(String template, String database, String owner, String service) {
        run("create database " + name(database) + " template " + name(template) + " owner " + name(owner));
        openOnlyTo(database, service);
    }

    /** Removes a database, whoever is still connected. */
    public void drop(String database) {
        run("drop database if exists " + name(database) + " with (force)");
    }

    /** What a service erases it takes out of the log as well. */
    private void letEndWriteAheadLog(String database, String owner, String service) {
        var both = name(owner) + ", " + name(service);
        run(database, "grant execute on function pg_catalog.pg_switch_wal() to " + both);
        run(database, "grant pg_checkpoint to " + both);
    }

    private void openOnlyTo(String database, String service) {
        run("revoke all on database " + name(database) + " from public");
        run("grant connect, temporary on database " + name(database) + " to " + name(service));
    }

    private void ensureRole(String role, String rolePassword) {
        if (!exists("select 1 from pg_roles where rolname = ?", role)) {
            run("create role " + name(role) + " login");
        }
        run("alter role " + name(role) + " password " + text(rolePassword));
    }

    private boolean exists(String query, String value) {
        try (var connection = administration();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be asked for " + value, e);
        }
    }

    private void run(String sql) {
        run("postgres", sql);
    }

    private void run(String database, String sql) {
        try (Connection connection = asAdministrator(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused an administrator's statement", e);
        }
    }

    private Connection administration() throws SQLException {
        return asAdministrator("postgres").getConnection();
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
