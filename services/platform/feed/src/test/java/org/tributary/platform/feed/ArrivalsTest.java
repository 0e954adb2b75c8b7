package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
