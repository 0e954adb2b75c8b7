package org.tributary.booking.waitinglist;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tributary.booking.AMondayMorning;

/** A clock that stands still until a test moves it on. */
final class MovableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(AMondayMorning.NOW);

    void moveTo(Instant then) {
        now.set(then);
    }

    void moveOn(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Makes it the service's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OfTheService {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
