package org.tributary.local;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.tributary.local.supervision.ManagedProcess;
import org.tributary.platform.embedded.Databases;
import org.tributary.platform.embedded.EmbeddedPostgresServer;
import org.tributary.platform.embedded.PostgresSettings;

/** PostgreSQL, with a database and two roles for each service. */
final class PostgresPart implements ManagedProcess {

    /** The password of every role, which is no secret: the server listens on loopback only. */
    static final String PASSWORD = "local";

    private final PostgresSettings settings;
    private final Collection<String> databases;
    private @Nullable EmbeddedPostgresServer server;
    private volatile @Nullable Databases known;

    PostgresPart(PostgresSettings settings, Collection<String> databases) {
        this.settings = settings;
        this.databases = databases;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public ProcessHandle start() {
        var again = known != null;
        close();
        var started = again ? EmbeddedPostgresServer.startAgain(settings) : EmbeddedPostgresServer.start(settings);
        server = started;
        known = started.databases();
        databases.forEach(database -> started.databases().ensureService(database, PASSWORD));
        return started.process();
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void stop(ProcessHandle running) {
        close();
    }

    /** The databases of the server, which must have been started. */
    Databases databases() {
        var found = known;
        if (found == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return found;
    }

    private void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
