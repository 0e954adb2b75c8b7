package org.tributary.platform.testkit;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.tributary.platform.embedded.Databases;

/**
 * PostgreSQL and Kafka from the official images; {@code -Dinfrastructure.postgres=} and {@code -Dinfrastructure.kafka=} name
 * others that are compatible. Testcontainers removes the containers with the run.
 */
final class ContainerInfrastructure implements Infrastructure {

    /** By this the engine can say for the tests of which module a container was started. */
    private static final String TESTS_OF = "org.tributary.tests-of";

    private static final Logger LOG = LoggerFactory.getLogger(ContainerInfrastructure.class);

    @Override
    @SuppressWarnings("resource") // lives as long as the run
    public Databases startPostgres() {
        var postgres = new PostgreSQLContainer(image("infrastructure.postgres", "postgres:18", "postgres"))
                .withUsername("postgres")
                .withPassword("postgres")
                .withLabel(TESTS_OF, module())
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300", "-c", "wal_recycle=off");
        start(postgres);
        return new Databases(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getUsername(),
                postgres.getPassword());
    }

    @Override
    @SuppressWarnings("resource") // lives as long as the run
    public String startKafka() {
        var kafka = kafka();
        start(kafka);
        return kafka.getBootstrapServers();
    }

    @Override
    public OwnKafka ownKafka() {
        return new ContainerBroker(kafka());
    }

    private static KafkaContainer kafka() {
        return new KafkaContainer(image("infrastructure.kafka", "apache/kafka:4.2.1", "apache/kafka"))
                .withLabel(TESTS_OF, module())
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    }

    private static void start(GenericContainer<?> container) {
        container.start();
        LOG.info("The tests of {} run on a container of {}", module(), container.getDockerImageName());
    }

    private static DockerImageName image(String property, String official, String compatibleWith) {
        return DockerImageName.parse(System.getProperty(property, official)).asCompatibleSubstituteFor(compatibleWith);
    }

    /** Maven runs the tests of a module in its folder. */
    private static String module() {
        return String.valueOf(Path.of("").toAbsolutePath().getFileName());
    }
}
