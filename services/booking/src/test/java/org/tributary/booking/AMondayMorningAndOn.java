package org.tributary.booking;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tributary.platform.testkit.MovableClock;

/** Stops the clock as {@link AMondayMorning} does, until a test moves it on. */
@TestConfiguration(proxyBeanMethods = false)
public class AMondayMorningAndOn {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(AMondayMorning.NOW);
    }
}
