package org.tributary.platform.feed.parking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.feed.parking.RepairAct.Act;
import org.tributary.platform.feed.parking.RepairRejection.AlreadySettled;
import org.tributary.platform.feed.parking.RepairRejection.NoSuchFeed;
import org.tributary.platform.feed.parking.RepairRejection.NotFirstOfItsKey;
import org.tributary.platform.feed.parking.RetryReport.One;
import org.tributary.platform.kernel.RejectedException;

/** Repairs parked events in the database of the service that could not take them. */
public final class JdbcRepairs implements Repairs {

    /** How many events a dry run tries, in one transaction for which the live feed waits. */
    private static final int TRIED_OUT_AT_MOST = 50;

    private final ParkedRows parked;
    private final RepairLog log;
    private final KeyLock lock;
    private final TransactionTemplate transaction;
    private final Function<Redelivery, Retry> retries;
    private final Map<String, Redelivery> feeds;

    public JdbcRepairs(JdbcTemplate db, TransactionTemplate transaction, Map<String, Redelivery> feeds) {
        this.parked = new ParkedRows(JdbcClient.create(db));
        this.log = new RepairLog(JdbcClient.create(db));
        this.lock = new KeyLock(db);
        this.transaction = transaction;
        this.feeds = Map.copyOf(feeds);
        var recorder = new RetryRecorder(parked, log);
        this.retries = redelivery -> switch (redelivery) {
            case Redelivery.ByRows rows -> new RetryByRows(rows, parked, recorder, transaction, db);
            case Redelivery.ByCommands commands -> new RetryByCommands(commands, parked, recorder, transaction);
        };
    }

    @Override
    public List<ParkedEvent> parked(@Nullable String feed, long after, int limit) {
        return parked.list(feed, after, limit);
    }

    @Override
    public Optional<ParkedRecord> find(long parkedEventId) {
        return parked.find(parkedEventId);
    }

    @Override
    public List<RepairAct> acts(@Nullable Long parkedEventId, @Nullable String feed, @Nullable Long before, int limit) {
        return log.list(parkedEventId, feed, before, limit);
    }

    @Override
    public Optional<RetryReport> retry(long parkedEventId, String by) {
        return asFirst(
                parkedEventId,
                key -> {
                    var retry = retryOf(key);
                    var run = RetryRun.ofAtMost(RetryRun.LONGEST);
                    while (run.goesOn()) {
                        retry.some(key, by, run);
                    }
                    return told(key, false, run);
                },
                earlier -> retriedBefore(earlier, false));
    }

    @Override
    public Optional<RetryReport> tryOut(long parkedEventId) {
        return asFirst(
                parkedEventId,
                key -> {
                    var run = RetryRun.ofAtMost(TRIED_OUT_AT_MOST);
                    retryOf(key).trySome(key, run);
                    return told(key, true, run);
                },
                earlier -> retriedBefore(earlier, true));
    }

    @Override
    public Optional<Discarded> discard(long parkedEventId, String reason, boolean andSuccessors, String by) {
        return asFirst(
                parkedEventId,
                key -> discarded(key, discardSome(key, reason, andSuccessors ? RetryRun.LONGEST : 1, by)),
                earlier -> {
                    require(earlier, Act.DISCARD);
                    return discarded(earlier.blocked(), List.of(parkedEventId));
                });
    }

    /** Acts on a key through its first event, or answers what was done with that event earlier. */
    private <T> Optional<T> asFirst(long id, Function<BlockedKey, T> act, Function<RepairAct, T> before) {
        var key = parked.keyOf(id);
        if (key.isEmpty()) {
            return log.settling(id).map(before);
        }
        return lock.alone(key.get(), () -> {
            var first = parked.idOfFirst(key.get());
            if (first.equals(Optional.of(id))) {
                return Optional.of(act.apply(key.get()));
            }
            if (first.isPresent() && parked.keyOf(id).isPresent()) {
                throw new RejectedException(new NotFirstOfItsKey(first.get()));
            }
            return log.settling(id).map(before);
        });
    }

    private Retry retryOf(BlockedKey key) {
        var feed = feeds.get(key.feed());
        if (feed == null) {
            throw new RejectedException(new NoSuchFeed(key.feed()));
        }
        return retries.apply(feed);
    }

    private List<Long> discardSome(BlockedKey key, String reason, int atMost, String by) {
        return transaction.execute(_ -> {
            parked.holdFeed(key);
            var ids = new ArrayList<Long>();
            for (var record = parked.first(key);
                    record.isPresent() && ids.size() < atMost;
                    record = parked.first(key)) {
                var event = record.get().event();
                parked.discard(event.parkedEventId());
                log.add(Act.DISCARD, Outcome.DISCARDED, reason, event, by);
                ids.add(event.parkedEventId());
            }
            return ids;
        });
    }

    private Discarded discarded(BlockedKey key, List<Long> ids) {
        return new Discarded(key, ids, parked.count(key), parked.idOfFirst(key).orElse(null));
    }

    private RetryReport told(BlockedKey key, boolean dryRun, RetryRun run) {
        var next = parked.idOfFirst(key).orElse(null);
        var stoppedBy = next == null ? null : run.stoppedBy();
        return new RetryReport(key, dryRun, run.events(), stoppedBy, parked.count(key), next);
    }

    private RetryReport retriedBefore(RepairAct earlier, boolean dryRun) {
        require(earlier, Act.RETRY);
        var one = new One(
                earlier.parkedEventId(), earlier.eventId(), earlier.type(), earlier.outcome(), earlier.detail());
        var key = earlier.blocked();
        return new RetryReport(
                key,
                dryRun,
                List.of(one),
                null,
                parked.count(key),
                parked.idOfFirst(key).orElse(null));
    }

    private static void require(RepairAct earlier, Act asked) {
        if (earlier.act() != asked) {
            throw new RejectedException(new AlreadySettled(earlier.outcome()));
        }
    }
}
