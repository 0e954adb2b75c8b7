package org.tributary.clinicalrecord.views.incidents;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;

/** What was written about a patient at an incident goes when they are erased; the incident stays. */
@Configuration(proxyBeanMethods = false)
class IncidentsForgotten {

    @Bean
    PersonalRows notesOfIncidents(JdbcClient db) {
        return new PersonalTable(db, "incident", "patient_id", List.of("note"));
    }
}
