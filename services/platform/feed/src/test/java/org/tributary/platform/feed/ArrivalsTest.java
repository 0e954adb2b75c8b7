package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals(Duration.ofSeconds(20));

    @AfterEach
    void nobody_is_interrupted() {
        Thread.interrupted();
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void what_is_there_is_given_at_once() {
        assertThat(arrivals.await(() -> Optional.of("Asha"))).contains("Asha");
    }

    @Test
    void what_arrives_meanwhile_is_given_though_nobody_told() {
        var looks = new AtomicInteger();

        assertThat(arrivals.await(() -> looks.incrementAndGet() < 4 ? Optional.empty() : Optional.of("Asha")))
                .contains("Asha");
    }

    @Test
    void a_committed_batch_wakes_who_waits() {
        var there = new AtomicReference<Optional<String>>(Optional.empty());
        var waiting = CompletableFuture.supplyAsync(() -> arrivals.await(there::get));

        there.set(Optional.of("Asha"));
        arrivals.arrived();

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Optional.of("Asha"));
    }

    @Test
    void patience_ends() {
        assertThat(new Arrivals(Duration.ofMillis(120)).await(Optional::empty)).isEmpty();
        assertThat(new Arrivals(Duration.ZERO).await(Optional::empty)).isEmpty();
    }

    @Test
    void where_too_many_wait_a_request_looks_once() {
        var there = new AtomicReference<Optional<String>>(Optional.empty());
        var waiting = new CountDownLatch(16);
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 16; i++) {
                var looks = new AtomicInteger();
                requests.execute(() -> arrivals.await(() -> {
                    if (looks.incrementAndGet() == 2) {
                        waiting.countDown();
                    }
                    return there.get();
                }));
            }
            await().until(() -> waiting.getCount() == 0);

            var looks = new AtomicInteger();
            assertThat(arrivals.await(() -> {
                        looks.incrementAndGet();
                        return Optional.empty();
                    }))
                    .isEmpty();
            assertThat(looks).hasValue(1);

            there.set(Optional.of("Asha"));
        }
        assertThat(arrivals.await(there::get)).contains("Asha");
    }

    @Test
    void an_interrupted_request_waits_no_longer_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThat(arrivals.await(Optional::empty)).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void nobody_waits_within_a_transaction() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatThrownBy(() -> arrivals.await(() -> Optional.of("Asha"))).isInstanceOf(IllegalStateException.class);
    }
}
