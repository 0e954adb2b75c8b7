package org.tributary.clinicalrecord;

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

/** Which facts this service writes and reads. */
@Configuration(proxyBeanMethods = false)
class ClinicalRecordConfiguration {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(
                ApprovalEvent.class,
                ClinicalRecordEvent.class,
                PolicyEvent.class,
                BookingEvent.class,
                ReferralServiceEvent.class);
    }

    /** Ticks in microseconds: finer parts a column would round, and a fact would not. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
