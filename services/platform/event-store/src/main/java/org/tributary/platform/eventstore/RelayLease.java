package org.tributary.platform.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The relay's one row: how far it has published, and which instance may. An instance that was paused while another took
 * over finds its epoch gone, and can have done no more than repeat itself.
 */
final class RelayLease {

    private final JdbcClient db;
    private final UUID instance = UUID.randomUUID();
    private final Duration length;

    RelayLease(JdbcClient db, Duration length) {
        this.db = db;
        this.length = length;
    }

    /** How long a holder may go on before it asks again: long before another instance may take over. */
    Duration renewal() {
        return length.dividedBy(3);
    }

    /** The right to publish from a position on, until another instance takes it. */
    record Held(long position, long epoch) {}

    /** Takes or renews the lease; empty while another instance holds it. */
    Optional<Held> hold() {
        return db.sql("""
                update relay
                set holder = :instance,
                    held_until = now() + make_interval(secs => :seconds),
                    epoch = case when holder = :instance then epoch else epoch + 1 end
                where holder is null or holder = :instance or held_until < now()
                returning position, epoch
                """)
                .param("instance", instance)
                .param("seconds", length.toSeconds())
                .query((row, _) -> new Held(row.getLong("position"), row.getLong("epoch")))
                .optional();
    }

    /**
     * Notes that everything up to a position is published. False if another instance has taken over. The note need not
     * reach the disk at once: were it lost with the server, some events would be published again.
     */
    boolean advance(long position, long epoch) {
        return db.sql("""
                update relay set position = :position
                where holder = :instance and epoch = :epoch
                  and set_config('synchronous_commit', 'off', true) is not null
                """)
                        .param("position", position)
                        .param("instance", instance)
                        .param("epoch", epoch)
                        .update()
                == 1;
    }

    /** Lets another instance take over at once. */
    void release() {
        db.sql("update relay set holder = null, held_until = null where holder = :instance")
                .param("instance", instance)
                .update();
    }
}
