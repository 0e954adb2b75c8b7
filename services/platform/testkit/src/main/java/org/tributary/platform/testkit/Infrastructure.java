package org.tributary.platform.testkit;

import org.tributary.platform.embedded.Databases;

/** The servers that all tests of one run share; each is started when the first test needs it and ends with the run. */
sealed interface Infrastructure permits EmbeddedInfrastructure, ContainerInfrastructure {

    /** Those of this run. */
    static Infrastructure shared() {
        return Shared.INFRASTRUCTURE;
    }

    /** Starts PostgreSQL. */
    Databases startPostgres();

    /** Starts Kafka and says where it listens. */
    String startKafka();

    /** Another Kafka for one test, not started. */
    OwnKafka ownKafka();

    /** Holds them for the run. */
    final class Shared {

        private static final Infrastructure INFRASTRUCTURE = chosen();

        private Shared() {}

        private static Infrastructure chosen() {
            var name = System.getProperty("infrastructure", "embedded");
            return switch (name) {
                case "embedded" -> new EmbeddedInfrastructure();
                case "containers" -> new ContainerInfrastructure();
                default ->
                    throw new IllegalArgumentException(
                            "-Dinfrastructure must be 'embedded' or 'containers', not '" + name + "'");
            };
        }
    }
}
