package org.tributary.platform.feed;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes wrong in the projection, until somebody repairs it. */
final class Faults implements Taking.Mishap {

    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final Set<Long> failed = new ConcurrentSkipListSet<>();
    private volatile Set<Long> failing = Set.of();
    private volatile long every = Long.MAX_VALUE;
    private volatile long broken;
    private volatile long locked;
    private volatile long waiting;

    void failAt(long... positions) {
        failing = LongStream.of(positions).boxed().collect(Collectors.toSet());
    }

    void repair() {
        failing = Set.of();
    }

    /** Fails at each so-manieth, and takes it after it was forgotten that it failed. */
    void failEvery(long step) {
        repair();
        every = step;
    }

    void forgetWhatFailed() {
        failed.forEach(position -> failed.add(-position));
    }

    void breakTheTransactionAt(long position) {
        repair();
        broken = position;
    }

    void lockOutAt(long position) {
        repair();
        locked = position;
    }

    void waitAt(long position) {
        repair();
        waiting = position;
    }

    @Override
    public void strike(List<ReceivedEvent> batch, JdbcTemplate rows) {
        for (var event : batch) {
            strike(event.position(), rows);
        }
    }

    private void strike(long position, JdbcTemplate rows) {
        if (failing.contains(position) || (position % every == 0 && failsYet(position))) {
            throw new IllegalArgumentException("cannot count to " + position);
        }
        if (position == broken) {
            rows.update("insert into taken (event_id, key, position, type) values (null, '', 0, '')");
        }
        if (position == locked) {
            throw new CannotAcquireLockException("somebody else is at it");
        }
        if (position == waiting) {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean failsYet(long position) {
        failed.add(position);
        return !failed.contains(-position);
    }
}
