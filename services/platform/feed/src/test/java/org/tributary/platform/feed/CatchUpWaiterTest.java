package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CatchUpWaiterTest {

    private final ThreadLocal<String> caller = ThreadLocal.withInitial(() -> "asha");
    private final CatchUpWaiter catchUp = new CatchUpWaiter(Duration.ofSeconds(20), caller::get);

    @AfterEach
    void nobody_is_interrupted() {
        Thread.interrupted();
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void what_is_there_is_given_at_once() {
        assertThat(catchUp.await(() -> Optional.of("Asha"))).contains("Asha");
    }

    @Test
    void what_arrives_meanwhile_is_given_though_nobody_told() {
        var looks = new AtomicInteger();

        assertThat(catchUp.await(() -> looks.incrementAndGet() < 4 ? Optional.empty() : Optional.of("Asha")))
                .contains("Asha");
    }

    @Test
    void a_committed_batch_wakes_who_waits() {
        var there = new AtomicReference<Optional<String>>(Optional.empty());
        var waiting = CompletableFuture.supplyAsync(() -> catchUp.await(there::get));

        there.set(Optional.of("Asha"));
        catchUp.arrived();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.of("Asha"));
    }

    @Test
    void what_a_reaction_needs_is_given_or_the_fact_is_tried_again() {
        assertThat(catchUp.<String>require("The decision", () -> Optional.of("Asha")))
                .isEqualTo("Asha");
        var impatient = new CatchUpWaiter(Duration.ZERO, caller::get);
        assertThatThrownBy(() -> impatient.require("The decision", Optional::empty))
                .isInstanceOf(TransientDataAccessResourceException.class)
                .hasMessage("The decision has not arrived yet");
    }

    @Test
    void patience_ends() {
        assertThat(new CatchUpWaiter(Duration.ofMillis(120), caller::get).await(Optional::empty))
                .isEmpty();
        assertThat(new CatchUpWaiter(Duration.ZERO, caller::get).await(Optional::empty))
                .isEmpty();
    }

    @Test
    void where_too_many_wait_a_request_looks_once() {
        withWaiting(16, List.of("asha", "noor"), () -> {
            caller.set("mina");
            assertThat(looksOnce()).isTrue();
        });
        assertThat(catchUp.await(() -> Optional.of("Asha"))).contains("Asha");
    }

    @Test
    void where_too_many_of_one_caller_wait_the_others_wait_still() {
        withWaiting(8, List.of("asha"), () -> {
            assertThat(looksOnce()).isTrue();
            caller.set("noor");
            assertThat(looksOnce()).isFalse();
        });
    }

    /** So many requests of these callers in turn, all of which wait for as long as this takes. */
    private void withWaiting(int requests, List<String> callers, Runnable meanwhile) {
        var there = new AtomicReference<Optional<String>>(Optional.empty());
        var waiting = new CountDownLatch(requests);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var nr = 0; nr < requests; nr++) {
                var looks = new AtomicInteger();
                var who = callers.get(nr % callers.size());
                threads.execute(() -> {
                    caller.set(who);
                    catchUp.await(() -> {
                        if (looks.incrementAndGet() == 2) {
                            waiting.countDown();
                        }
                        return there.get();
                    });
                });
            }
            await().until(() -> waiting.getCount() == 0);
            meanwhile.run();
            there.set(Optional.of("Asha"));
        }
    }

    private boolean looksOnce() {
        var looks = new AtomicInteger();
        var seen = catchUp.await(() -> looks.incrementAndGet() == 1 ? Optional.empty() : Optional.of("Asha"));
        return seen.isEmpty() && looks.get() == 1;
    }

    @Test
    void an_interrupted_request_waits_no_longer_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThat(catchUp.await(Optional::empty)).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void nobody_waits_within_a_transaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> catchUp.await(() -> Optional.of("Asha"))).isInstanceOf(IllegalStateException.class);
    }
}
