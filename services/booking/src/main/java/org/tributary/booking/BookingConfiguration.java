package org.tributary.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.EventTypes;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.referral.ReferralServiceEvent;

/** What booking's parts are given: the facts it knows, and the time. */
@Configuration(proxyBeanMethods = false)
class BookingConfiguration {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(
                ApprovalEvent.class,
                BookingEvent.class,
                ClinicalRecordEvent.class,
                PolicyEvent.class,
                ReferralServiceEvent.class);
    }

    /** Ticks in microseconds: finer parts a column would round, and a fact would not. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
