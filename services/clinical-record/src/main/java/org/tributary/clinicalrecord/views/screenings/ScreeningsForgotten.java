package org.tributary.clinicalrecord.views.screenings;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;

/** The medicines that a patient named go when they are erased; what was decided by their answers stays. */
@Configuration(proxyBeanMethods = false)
class ScreeningsForgotten {

    @Bean
    PersonalRows medicinesOfPatients(JdbcClient db) {
        return new PersonalTable(db, "screening", "patient_id", List.of("medications"));
    }
}
