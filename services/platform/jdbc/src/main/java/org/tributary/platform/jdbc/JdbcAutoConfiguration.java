package org.tributary.platform.jdbc;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers the {@link JdbcClient} that binds ids, moments and codes as they are. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
        beforeName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnSingleCandidate(JdbcTemplate.class)
public class JdbcAutoConfiguration {

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return TypedParameters.client(template);
    }
}
