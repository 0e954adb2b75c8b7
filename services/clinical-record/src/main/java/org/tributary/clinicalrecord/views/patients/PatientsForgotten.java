package org.tributary.clinicalrecord.views.patients;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;
import org.tributary.platform.privacy.SearchRows;

/** What the views keep of who a patient is, and what goes when they are erased. */
@Configuration(proxyBeanMethods = false)
class PatientsForgotten {

    @Bean
    PersonalRows patientsOfTheChain(JdbcClient db) {
        return new PersonalTable(
                db, "patient", "patient_id", List.of("name", "birth_date", "sex", "contact", "identifiers"));
    }

    @Bean
    PersonalRows traitsOfPatients(JdbcClient db) {
        return new SearchRows(db, "patient_trait", "patient_id");
    }
}
