package org.tributary.platform.web.keys;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.platform.privacy.KeyRotation;

/** Lets platform engineers change the key-encryption key of every service that keeps keys of persons. */
@AutoConfiguration(afterName = "org.tributary.platform.privacy.PrivacyAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = "org.tributary.platform.privacy.KeyRotation")
@ConditionalOnBean(type = "org.tributary.platform.privacy.KeyRotation")
public class KeysAutoConfiguration {

    @Bean
    KeyRotationEndpoint keyRotationEndpoint(KeyRotation rotation) {
        return new KeyRotationEndpoint(rotation);
    }
}
