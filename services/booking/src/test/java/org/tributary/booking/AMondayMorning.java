package org.tributary.booking;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stops the clock, so that a test means the same day whenever it runs. */
@TestConfiguration(proxyBeanMethods = false)
public class AMondayMorning {

    /** Monday, 6 July 2026, nine o'clock in Dublin. */
    public static final Instant NOW = Instant.parse("2026-07-06T08:00:00Z");

    @Bean
    @Primary
    Clock stoppedClock() {
        return Clock.fixed(NOW, UTC);
    }
}
