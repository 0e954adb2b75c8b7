package org.tributary.booking.views.agenda;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;

/** What was said about a patient's visits goes when they are erased; the visits stay. */
@Configuration(proxyBeanMethods = false)
class AppointmentsForgotten {

    @Bean
    PersonalRows reasonsOfVisits(JdbcClient db) {
        return new PersonalTable(db, "appointment", "patient_id", List.of("cancellation_reason", "approval_reason"));
    }
}
