package org.tributary.clinicalrecord.erasure;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Reads by which law the chain keeps records; a policy that cannot be read keeps the service from starting. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    RetentionPolicy retentionPolicy(@Value("${tributary.retention-policy}") Resource policy, JsonMapper json)
            throws IOException {
        try (var document = policy.getInputStream()) {
            return json.readValue(document, RetentionPolicy.class);
        }
    }
}
