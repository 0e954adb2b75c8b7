package org.tributary.outcomes;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.events.EventTypes;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.measurement.MeasurementPolicy;

/** The operators' dashboards. */
@SpringBootApplication
public class OutcomesApplication {

    static void main(String[] args) {
        SpringApplication.run(OutcomesApplication.class, args);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(ApprovalEvent.class, BookingEvent.class, ClinicalRecordEvent.class, PolicyEvent.class);
    }

    @Bean
    MeasurementPolicy measurementPolicy() {
        return MeasurementPolicy.current();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
