package org.tributary.clinicalrecord.views.sessions;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;

/** What was written down in words about a patient's sessions goes when they are erased; what was measured and done stays. */
@Configuration(proxyBeanMethods = false)
class SessionsForgotten {

    @Bean
    PersonalRows wordsOfSessions(JdbcClient db) {
        return new PersonalTable(db, "session", "patient_id", List.of("in_error_reason"));
    }

    @Bean
    PersonalRows wordsOfAmendments(JdbcClient db) {
        return of(db, "session_amendment", "reason");
    }

    @Bean
    PersonalRows wordsOfNotes(JdbcClient db) {
        return of(db, "session_note", "text");
    }

    @Bean
    PersonalRows wordsOfReactions(JdbcClient db) {
        return of(db, "adverse_reaction", "note");
    }

    private static PersonalTable of(JdbcClient db, String table, String column) {
        var whose = "(select s.patient_id from session s where s.session_id = %s.session_id)".formatted(table);
        return new PersonalTable(db, table, whose, List.of(column));
    }
}
