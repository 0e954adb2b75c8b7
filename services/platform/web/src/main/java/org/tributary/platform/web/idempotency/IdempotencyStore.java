package org.tributary.platform.web.idempotency;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which requests took effect. A row is written in the transaction of the effect. */
final class IdempotencyStore {

    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final JdbcClient db;

    IdempotencyStore(JdbcClient db) {
        this.db = db;
    }

    /** The answer that this request was given before. */
    Optional<RecordedResponse> find(KeyedRequest submission) {
        return db.sql("""
                select body_hmac = :bodyHmac, status, location from idempotency
                where caller = :caller and operation = :operation and key = :key
                """)
                .param("caller", submission.key().caller())
                .param("operation", submission.key().operation())
                .param("key", submission.key().key())
                .param("bodyHmac", submission.bodyHmac())
                .query((row, _) -> new RecordedResponse(row.getBoolean(1), row.getInt(2), row.getString(3)))
                .optional();
    }

    /**
     * Notes the answer. While the same request is on its way elsewhere this waits for its end.
     *
     * @throws DuplicateInFlight if the other one took effect
     */
    void add(KeyedRequest submission, int status, String location) {
        var added = db.sql("""
                insert into idempotency (caller, operation, key, body_hmac, status, location)
                values (:caller, :operation, :key, :bodyHmac, :status, :location)
                on conflict do nothing
                """)
                .param("caller", submission.key().caller())
                .param("operation", submission.key().operation())
                .param("key", submission.key().key())
                .param("bodyHmac", submission.bodyHmac())
                .param("status", status)
                .param("location", location)
                .update();
        if (added == 0) {
            throw new DuplicateInFlight();
        }
    }

    /** Forgets some of the requests that nobody will retry any more, as many as one statement soon does. True if there may be more. */
    boolean forgetSomeOlderThan(Duration age) {
        return db.sql("""
                delete from idempotency where ctid = any (array(
                    select ctid from idempotency where at < now() - make_interval(secs => :seconds) limit :atOnce))
                """)
                        .param("seconds", age.toSeconds())
                        .param("atOnce", FORGOTTEN_AT_ONCE)
                        .update()
                == FORGOTTEN_AT_ONCE;
    }
}
