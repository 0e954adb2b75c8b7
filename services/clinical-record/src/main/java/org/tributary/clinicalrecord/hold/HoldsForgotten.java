package org.tributary.clinicalrecord.hold;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;

/** Why a person was once kept goes when they are erased; that they were stays. */
@Configuration(proxyBeanMethods = false)
class HoldsForgotten {

    @Bean
    PersonalRows reasonsOfHolds(JdbcClient db) {
        return new PersonalTable(db, "hold", "patient_id", List.of("name", "reason"));
    }
}
