package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.env.Environment;

@IntegrationTest
class IntegrationTestIT {

    private final Environment environment;

    IntegrationTestIT(Environment environment) {
        this.environment = environment;
    }

    @Test
    void a_service_is_given_what_an_operator_would_give_it() throws Exception {
        for (var name : List.of("DATABASE_URL", "MIGRATION_USER", "KEYS_DATABASE_URL", "KEK_FILE", "ISSUER_URI")) {
            assertThat(environment.getProperty(name)).as(name).isNotBlank();
        }
        var prefix = environment.getRequiredProperty("tributary.kafka.prefix");
        var servers = environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS");
        try (var kafka = Admin.create(Map.of("bootstrap.servers", servers))) {
            kafka.createTopics(List.of(new NewTopic(prefix + ".facts", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @Nested
    class In_a_nested_class {

        private final String url;

        In_a_nested_class(@Value("${DATABASE_URL}") String url) {
            this.url = url;
        }

        @Test
        void it_is_the_same_service() {
            assertThat(url).isEqualTo(environment.getProperty("DATABASE_URL"));
        }
    }

    /** A service with nothing in it. */
    @SpringBootApplication
    static class EmptyService {}
}
