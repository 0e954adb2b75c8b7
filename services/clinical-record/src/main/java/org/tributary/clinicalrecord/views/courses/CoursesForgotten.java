package org.tributary.clinicalrecord.views.courses;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;

/** What was noted when a patient's course was closed goes when they are erased; that and why it ended stays. */
@Configuration(proxyBeanMethods = false)
class CoursesForgotten {

    @Bean
    PersonalRows notesOfClosures(JdbcClient db) {
        return new PersonalTable(db, "course", "patient_id", List.of("closing_note"));
    }
}
