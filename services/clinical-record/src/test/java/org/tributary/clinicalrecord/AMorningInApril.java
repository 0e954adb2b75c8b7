package org.tributary.clinicalrecord;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stops the clock, so that a test means the same day whenever it runs. */
@TestConfiguration(proxyBeanMethods = false)
public class AMorningInApril {

    /** Monday, 13 April 2026, nine o'clock in Dublin. */
    public static final Instant NOW = Instant.parse("2026-04-13T08:00:00Z");

    @Bean
    @Primary
    Clock stoppedClock() {
        return Clock.fixed(NOW, UTC);
    }
}
