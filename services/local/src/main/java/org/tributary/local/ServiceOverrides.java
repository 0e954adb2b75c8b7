package org.tributary.local;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What a drill changes for the services before they start, so that it can disturb them later.
 *
 * @param databasePort the port by which services reach the PostgreSQL that listens on the given one
 * @param environment what an instance, such as {@code booking-2}, finds in its environment besides what an operator sets
 */
public record ServiceOverrides(IntUnaryOperator databasePort, Map<String, Map<String, String>> environment) {

    /** Nothing but what an operator would set. */
    public static final ServiceOverrides NONE = new ServiceOverrides(IntUnaryOperator.identity(), Map.of());

    public ServiceOverrides {
        environment = Map.copyOf(environment);
    }

    /** The same, with another port to the database. */
    public ServiceOverrides withDatabasePort(IntUnaryOperator way) {
        return new ServiceOverrides(way, environment);
    }

    /** The same, with more in the environment of an instance. */
    public ServiceOverrides withEnvironment(String instance, Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.merge(instance, more, (one, other) -> {
            var both = new HashMap<>(one);
            both.putAll(other);
            return both;
        });
        return new ServiceOverrides(databasePort, all);
    }

    Map<String, String> environmentOf(String instance) {
        return environment.getOrDefault(instance, Map.of());
    }
}
