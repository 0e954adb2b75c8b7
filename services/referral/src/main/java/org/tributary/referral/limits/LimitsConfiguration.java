package org.tributary.referral.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.web.exchange.ExchangeAutoConfiguration;

/** Puts the limit of partners behind the sign-in and before whatever reads a body. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PartnerLimitSettings.class)
class LimitsConfiguration {

    @Bean
    FilterRegistrationBean<PartnerLimitFilter> partnerLimit(PartnerLimitFilter limit) {
        var filter = new FilterRegistrationBean<>(limit);
        filter.setOrder(ExchangeAutoConfiguration.BODY_LIMIT - 1);
        return filter;
    }
}
