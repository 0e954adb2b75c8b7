package org.tributary.platform.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Changes the key that wraps the keys of persons: no fact is written anew, only the persons' keys are wrapped anew, some at a time
 * and beside the work of the day. Any instance goes on where another one died. The former key is kept until the next change, for
 * backups of the keys that it wrapped.
 */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final JdbcClient keys;
    private final TransactionOperations transactions;
    private final KeyService service;
    private final Consumer<String> secrets;
    private final PersonKeys people;
    private final Clock clock;

    KeyRotation(
            JdbcClient keys,
            TransactionOperations transactions,
            KeyService service,
            Consumer<String> secrets,
            PersonKeys people,
            Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.service = service;
        this.secrets = secrets;
        this.people = people;
        this.clock = clock;
    }

    /**
     * How far a change has come.
     *
     * @param people how many keys there were to wrap anew when it began
     * @param left how many there still are
     */
    public record Progress(
            UUID rotationId,
            String startedBy,
            Instant startedAt,
            long people,
            long left,
            @Nullable Instant endedAt) {}

    /** Begins one, unless one is under way: then it answers empty. */
    public Optional<Progress> start(UUID id, String by) {
        transactions.executeWithoutResult(_ -> {
            if (isBegun(id, by)) {
                KeyLock.beforeChanging(keys);
                retireFormer(service.current());
                keys.sql("update rotation set kek = :kek where rotation_id = :id")
                        .param("kek", service.renew())
                        .param("id", id)
                        .update();
            }
        });
        return last().filter(progress -> progress.rotationId().equals(id));
    }

    /** The last one; none if there never was one. */
    public Optional<Progress> last() {
        return keys.sql("""
                select rotation_id, started_by, started_at, people, ended_at,
                    case when ended_at is null then
                        (select count(*) from person_key where wrapped is not null and kek is distinct from rotation.kek)
                    else 0 end as remaining
                from rotation order by started_at desc, rotation_id desc limit 1
                """)
                .query((row, _) -> new Progress(
                        row.getObject("rotation_id", UUID.class),
                        row.getString("started_by"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getLong("people"),
                        row.getLong("remaining"),
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant()))
                .optional();
    }

    /** Wraps some anew each time, until nobody is left. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    public void goOn() {
        try {
            while (isSomethingLeft()) {
                // the next portion
            }
        } catch (DataAccessException | KeyServiceAway e) {
            LOG.warn(
                    "The change of the key-encryption key waits: {}",
                    e.getClass().getSimpleName());
        }
    }

    private boolean isSomethingLeft() {
        return Boolean.TRUE.equals(transactions.execute(_ -> underWay()
                .map(kek -> {
                    var some = people.wrapAnew(kek);
                    if (some == 0) {
                        secrets.accept(kek);
                        end(kek);
                    }
                    return some > 0;
                })
                .orElse(false)));
    }

    private void end(String kek) {
        keys.sql("update rotation set ended_at = :at where kek = :kek and ended_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kek", kek)
                .update();
    }

    /** Locked, so that instances take turns. */
    private Optional<String> underWay() {
        return keys.sql("select kek from rotation where ended_at is null for update skip locked")
                .query(String.class)
                .optional();
    }

    private boolean isBegun(UUID id, String by) {
        return keys.sql("""
                        insert into rotation (rotation_id, kek, started_by, started_at, people)
                        select :id, '', :by, :at, count(*) from person_key where wrapped is not null
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** As long as anything is wrapped by another than the current one, all stay: a change that was cut short leaves such. */
    private void retireFormer(String current) {
        var isAllByIt =
                keys.sql("""
                select not exists (select from person_key where wrapped is not null and kek is distinct from :current)
                    and not exists (select from service_secret where kek is distinct from :current)
                """).param("current", current).query(Boolean.class).single();
        if (isAllByIt) {
            service.retireOthers();
        }
    }
}
