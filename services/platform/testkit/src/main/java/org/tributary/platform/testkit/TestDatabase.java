package org.tributary.platform.testkit;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tributary.platform.embedded.Databases;

/**
 * A database that no other test class sees, in the PostgreSQL that all tests of one run share.
 *
 * <p>As in production, tables belong to {@link #OWNER} and a service works as {@link #SERVICE}.
 *
 * @param name of the database
 */
public record TestDatabase(String name) {

    /** The role that migrates. */
    public static final String OWNER = "tributary_owner";

    /** The role with the least rights. */
    public static final String SERVICE = "tributary_service";

    /** The password of both. */
    public static final String PASSWORD = "tributary";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** With all tables of the {@code db/migration} on the class path, and empty. It is copied, so it costs little. */
    public static TestDatabase migrated() {
        var fresh = new TestDatabase("test_" + NUMBER.incrementAndGet());
        Started.DATABASES.copy(Template.MIGRATED.name, fresh.name, OWNER, SERVICE);
        return fresh;
    }

    /** Without a table. */
    public static TestDatabase empty() {
        return made("empty_" + NUMBER.incrementAndGet());
    }

    /** The address for JDBC. */
    public String url() {
        return Started.DATABASES.url(name);
    }

    /** As the role that migrates. */
    public DataSource asOwner() {
        return Started.DATABASES.as(OWNER, PASSWORD, name);
    }

    /** As a service works. */
    public DataSource asService() {
        return Started.DATABASES.as(SERVICE, PASSWORD, name);
    }

    /** As the one to whom nothing is refused. */
    public DataSource asAdministrator() {
        return Started.DATABASES.asAdministrator(name);
    }

    private static TestDatabase made(String name) {
        Started.DATABASES.ensureDatabase(name, OWNER, SERVICE);
        return new TestDatabase(name);
    }

    /** PostgreSQL, with the two roles. */
    private static final class Started {

        private static final Databases DATABASES = start();

        private static Databases start() {
            var databases = Infrastructure.shared().startPostgres();
            databases.ensureOwner(OWNER, PASSWORD);
            databases.ensureServing(SERVICE, PASSWORD);
            return databases;
        }
    }

    /** Migrated once for the run, then copied. */
    private static final class Template {

        private static final TestDatabase MIGRATED = migrate(made("template_of_tests"));

        private static TestDatabase migrate(TestDatabase template) {
            Flyway.configure()
                    .dataSource(template.asOwner())
                    .placeholders(Map.of("serviceRole", SERVICE))
                    .load()
                    .migrate();
            return template;
        }
    }
}
