package org.tributary.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.events.EventTypes;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.referral.ReferralServiceEvent;

/** The audit service. */
@SpringBootApplication(proxyBeanMethods = false)
public class AuditApplication {

    public static void main(String[] args) {
        SpringApplication.run(AuditApplication.class, args);
    }

    /** Every fact that this version can put into words; others are kept all the same. */
    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(
                ApprovalEvent.class,
                BookingEvent.class,
                ClinicalRecordEvent.class,
                PolicyEvent.class,
                ReferralServiceEvent.class);
    }
}
