package org.tributary.outcomes.pages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

class SignInSettingsTest {

    @Test
    void there_is_no_secret_that_everybody_knows() throws IOException {
        var shipped = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yml"))
                .forEach(shipped::addLast);

        assertThatThrownBy(() -> new PropertySourcesPropertyResolver(shipped)
                        .getRequiredProperty("tributary.outcomes.sign-in.client-secret"))
                .hasMessageContaining("OUTCOMES_CLIENT_SECRET");
    }
}
