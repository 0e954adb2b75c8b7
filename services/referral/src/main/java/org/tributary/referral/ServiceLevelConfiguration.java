package org.tributary.referral;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.tributary.referral.servicelevel.ServiceLevels;
import tools.jackson.databind.json.JsonMapper;

/** Reads the chain's service levels at the start: a document that lacks something stops the service. */
@Configuration(proxyBeanMethods = false)
class ServiceLevelConfiguration {

    @Bean
    ServiceLevels serviceLevels(
            @Value("${tributary.referral.service-levels:classpath:service-levels-2026-12.json}") Resource document,
            JsonMapper json)
            throws IOException {
        try (var read = document.getInputStream()) {
            return json.readValue(read, ServiceLevels.class);
        }
    }
}
