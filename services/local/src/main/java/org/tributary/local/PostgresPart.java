package org.tributary.local;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.embedded.Databases;
import org.tributary.platform.embedded.EmbeddedPostgresServer;
import org.tributary.platform.embedded.PostgresSettings;

/** PostgreSQL, with a database and two roles for each service. */
final class PostgresPart implements Part {

    private final PostgresSettings settings;
    private final Collection<String> databases;
    private @Nullable EmbeddedPostgresServer server;

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
        close();
        var started = EmbeddedPostgresServer.start(settings);
        server = started;
        databases.forEach(database -> started.databases().ensureService(database, Services.PASSWORD));
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
        if (server == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return server.databases();
    }

    private void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
