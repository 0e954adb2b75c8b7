package org.tributary.outcomes.views.live;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what every instance tells, on one connection of its own, and hands it to the audience of this one. */
@Component
class NoticeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int ANSWERS_WITHIN_SECONDS = 2;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final LiveNotices notices;
    private final LiveAudience audience;
    private volatile boolean running;
    private volatile @Nullable Thread listening;

    NoticeListener(DataSource database, LiveNotices notices, LiveAudience audience) {
        this.database = database;
        this.notices = notices;
        this.audience = audience;
    }

    @Override
    public void start() {
        running = true;
        listening = Thread.ofVirtual().name("live-facts").start(this::listen);
    }

    /** Before the server waits for its last requests, of which each subscriber is one. */
    @Override
    public void stop() {
        running = false;
        var thread = listening;
        if (thread != null) {
            thread.interrupt(); // which ends what it reads, for it is a virtual one
        }
        audience.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        try {
            while (running) {
                listenUntilItFails();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenUntilItFails() {
        try (var connection = database.getConnection()) {
            var postgres = connection.unwrap(PGConnection.class);
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + LiveNotices.CHANNEL);
            }
            audience.open();
            while (hear(postgres) || connection.isValid(ANSWERS_WITHIN_SECONDS)) {
                LOG.trace("Still listening");
            }
        } catch (SQLException | RuntimeException e) {
            if (running) {
                LOG.warn("Nobody is told at once what takes effect, until this works again: {}", e.toString());
            }
        } finally {
            audience.close();
        }
    }

    /** Whether there was anything; if not, whoever tells may be away. */
    private boolean hear(PGConnection postgres) throws SQLException {
        var heard = postgres.getNotifications((int) QUIET.toMillis());
        if (heard == null || heard.length == 0) {
            return false;
        }
        for (var notice : heard) {
            audience.hear(notices.read(notice.getParameter()));
        }
        return true;
    }
}
