package org.tributary.platform.eventstore;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.tributary.events.EventTypes;
import org.tributary.platform.testkit.AskedStatements;
import org.tributary.platform.testkit.TestDatabase;
import org.tributary.platform.testkit.TestKafka;

/** A service with one small aggregate, as many instances as a test wants. */
@SpringBootApplication
class VisitsService {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(VisitEvent.class, House.HouseEvent.class);
    }

    @Bean
    AggregateShell<?, ?, ?, ?> visits() {
        return Visit.shell();
    }

    @Bean
    AggregateShell<?, ?, ?, ?> houses() {
        return House.shell();
    }

    @Bean
    static AskedStatements askedStatements() {
        return new AskedStatements();
    }

    static ConfigurableApplicationContext start(TestDatabase database, TestDatabase keys, String prefix, Path kek) {
        return new SpringApplicationBuilder(VisitsService.class)
                .web(WebApplicationType.NONE)
                .properties(settings(database, keys, prefix, kek))
                .run();
    }

    private static Map<String, Object> settings(TestDatabase database, TestDatabase keys, String prefix, Path kek) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("spring.application.name", "visits");
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", TestDatabase.SERVICE);
        settings.put("spring.datasource.password", TestDatabase.PASSWORD);
        settings.put("spring.flyway.user", TestDatabase.OWNER);
        settings.put("spring.flyway.password", TestDatabase.PASSWORD);
        settings.put("spring.flyway.placeholders.serviceRole", TestDatabase.SERVICE);
        settings.put("tributary.keys.url", keys.url());
        settings.put("tributary.keys.username", TestDatabase.OWNER);
        settings.put("tributary.keys.password", TestDatabase.PASSWORD);
        settings.put("tributary.keys.kek-file", kek.toString());
        settings.put("tributary.keys.erasures-file", kek + ".erasures");
        settings.put("tributary.kafka.bootstrap-servers", TestKafka.bootstrapServers());
        settings.put("tributary.kafka.prefix", prefix);
        settings.put("axon.serializer.general", "jackson3");
        settings.put("axon.serializer.messages", "jackson3");
        settings.put("axon.timeout.enabled", "false");
        settings.put("logging.level.org.axonframework.modelling.command.AbstractRepository", "ERROR");
        settings.put("axon.update-check.disabled", "true");
        return settings;
    }
}
