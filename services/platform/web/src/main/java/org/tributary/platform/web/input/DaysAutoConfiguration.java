package org.tributary.platform.web.input;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;

/** Lets a constraint on a day ask the clock that the rules go by. */
@AutoConfiguration(beforeName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
public class DaysAutoConfiguration {

    @Bean
    ValidationConfigurationCustomizer daysByTheClock(ObjectProvider<Clock> clock) {
        return validation -> clock.ifAvailable(ours -> validation.clockProvider(() -> ours));
    }
}
