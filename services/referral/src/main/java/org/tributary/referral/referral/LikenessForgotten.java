package org.tributary.referral.referral;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.privacy.PersonalRows;
import org.tributary.platform.privacy.SearchRows;

/** Whoever was erased is found by nothing any more when somebody like them is referred. */
@Configuration(proxyBeanMethods = false)
class LikenessForgotten {

    @Bean
    PersonalRows likenessOfReferrals(JdbcClient db) {
        return new SearchRows(db, "open_referral", "referral_id");
    }
}
