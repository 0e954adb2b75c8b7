package org.tributary.booking;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.tributary.platform.testkit.Api;

/** One more instance of booking on the database and the topics of the one under test, as if it ran on another machine. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public SecondInstance(ConfigurableEnvironment first) {
        var surroundings = (MapPropertySource)
                Objects.requireNonNull(first.getPropertySources().get("tributary-test"));
        this.context = new SpringApplicationBuilder(BookingApplication.class, AMondayMorning.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("tributary-test", Map.copyOf(surroundings.getSource()))))
                .run("--server.port=0", "--spring.main.allow-bean-definition-overriding=true");
    }

    public Api api() {
        return Api.at(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
