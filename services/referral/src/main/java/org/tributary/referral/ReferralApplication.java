package org.tributary.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.events.EventTypes;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.referral.ReferralServiceEvent;

/** The referral service. */
@SpringBootApplication(proxyBeanMethods = false)
public class ReferralApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReferralApplication.class, args);
    }

    /**
     * Its own facts; booking's: clinics that can take a person on, and visits that a referral led to; the clinical record's:
     * who is a patient where.
     */
    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(
                ApprovalEvent.class,
                ReferralServiceEvent.class,
                BookingEvent.class,
                ClinicalRecordEvent.class,
                PolicyEvent.class);
    }

    /** Ticks in microseconds: finer parts a column would round, and a fact would not. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
