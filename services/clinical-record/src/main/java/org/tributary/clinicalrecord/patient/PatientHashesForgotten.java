package org.tributary.clinicalrecord.patient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.SearchRows;

/** Whoever was erased is found by nothing any more when somebody like them is registered. */
@Configuration(proxyBeanMethods = false)
class PatientHashesForgotten {

    @Bean
    PersonalRows likenessOfPatients(JdbcClient db) {
        return new SearchRows(db, "patient_search", "patient_id");
    }
}
