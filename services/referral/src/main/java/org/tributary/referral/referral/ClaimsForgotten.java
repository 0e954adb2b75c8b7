package org.tributary.referral.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.SearchRows;

/** Whoever was erased is found by nothing any more: not when somebody like them is referred, nor when the same order comes again. */
@Configuration(proxyBeanMethods = false)
class ClaimsForgotten {

    @Bean
    PersonalRows likenessOfReferrals(JdbcClient db) {
        return new SearchRows(db, "open_referral", "referral_id");
    }

    @Bean
    PersonalRows namesOfOrders(JdbcClient db) {
        return new SearchRows(db, "placed_order", "referral_id");
    }
}
