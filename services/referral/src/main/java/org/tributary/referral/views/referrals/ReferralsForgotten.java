package org.tributary.referral.views.referrals;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.PersonalTable;
import org.tributary.platform.privacy.SearchRows;

/** Whom a partner described goes with the referral's key when they are erased; how far the referral came stays. */
@Configuration(proxyBeanMethods = false)
class ReferralsForgotten {

    @Bean
    PersonalRows personsOfReferrals(JdbcClient db) {
        return new PersonalTable(
                db,
                "referral",
                "referral_id",
                List.of("person", "reason", "contraindications", "notes", "closing_note", "order_words", "as_sent"));
    }

    @Bean
    PersonalRows questionsAboutPersons(JdbcClient db) {
        return new PersonalTable(db, "referral_question", "referral_id", List.of("question", "answer"));
    }

    @Bean
    PersonalRows numbersOfReferrals(JdbcClient db) {
        return new SearchRows(db, "referral_number", "referral_id");
    }
}
