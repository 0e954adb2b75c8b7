package org.tributary.platform.testkit;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.tributary.platform.embedded.Databases;

/**
 * PostgreSQL and Kafka from the official images; {@code -Dinfrastructure.postgres=} and {@code -Dinfrastructure.kafka=} name
 * others that are compatible. Testcontainers removes the containers with the run.
 */
final class ContainerInfrastructure implements Infrastructure {

    @Override
    @SuppressWarnings("resource") // lives as long as the run
    public Databases startPostgres() {
        var postgres = new PostgreSQLContainer(image("infrastructure.postgres", "postgres:18", "postgres"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        postgres.start();
        return new Databases(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getUsername(),
                postgres.getPassword());
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the run
    public String startKafka() {
        var kafka = new KafkaContainer(image("infrastructure.kafka", "apache/kafka:4.2.1", "apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }

    private static DockerImageName image(String property, String official, String compatibleWith) {
        return DockerImageName.parse(System.getProperty(property, official)).asCompatibleSubstituteFor(compatibleWith);
    }
}
