package org.tributary.platform.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tributary.events.EventTypes;
import org.tributary.platform.feed.parking.Repairs;
import org.tributary.platform.testkit.TestDatabase;

/** One instance of a service that is nothing but its feeds. */
final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts an instance with one feed, which may need the database. */
    static Instance of(TestDatabase database, String brokers, String prefix, Class<?> feed, Object... beans) {
        return new Instance(new SpringApplicationBuilder(Service.class, feed)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context -> {
                    var factory = (DefaultListableBeanFactory) context.getBeanFactory();
                    for (var bean : beans) {
                        factory.registerSingleton(bean.getClass().getName(), bean);
                    }
                })
                .run(
                        "--spring.application.name=counting",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + TestDatabase.SERVICE,
                        "--spring.datasource.password=" + TestDatabase.PASSWORD,
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.flyway.enabled=false",
                        "--tributary.kafka.bootstrap-servers=" + brokers,
                        "--tributary.kafka.prefix=" + prefix,
                        "--tributary.feed.longest-retry=400ms",
                        "--logging.level.root=WARN",
                        "--logging.level.org.apache.kafka=ERROR"));
    }

    JdbcTemplate db() {
        return context.getBean(JdbcTemplate.class);
    }

    CatchUpWaiter catchUp() {
        return context.getBean(CatchUpWaiter.class);
    }

    ProjectionProgress progress() {
        return context.getBean(ProjectionProgress.class);
    }

    Repairs repairs() {
        return context.getBean(Repairs.class);
    }

    Health health() {
        var indicator = context.getBean("feedHealthIndicator", HealthIndicator.class);
        return Objects.requireNonNull(indicator.health());
    }

    /** What a meter of a feed says now. */
    double meter(String name) {
        return context.getBean(MeterRegistry.class).get(name).meters().stream()
                .mapToDouble(meter -> meter.measure().iterator().next().getValue())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        EventTypes eventTypes() {
            return Counted.KNOWN;
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }
}
