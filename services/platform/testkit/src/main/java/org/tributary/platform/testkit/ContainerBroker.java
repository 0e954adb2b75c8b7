package org.tributary.platform.testkit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.tributary.platform.embedded.Ports;

/** A broker in a container, which is killed and started again as it is, its files in it. */
final class ContainerBroker implements OwnKafka {

    private static final int PORT_IN_CONTAINER = 9092;
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final KafkaContainer container;
    private final int port = Ports.free();

    ContainerBroker(KafkaContainer container) {
        this.container = container;
        // a port drawn by the engine would be another one after each start
        container.setPortBindings(List.of(port + ":" + PORT_IN_CONTAINER));
    }

    @Override
    public String bootstrapServers() {
        return DockerClientFactory.instance().dockerHostIpAddress() + ":" + port;
    }

    @Override
    public void start() {
        var id = container.getContainerId();
        if (id == null) {
            container.start();
        } else {
            container.getDockerClient().startContainerCmd(id).exec();
            awaitServing();
        }
    }

    /** One that was killed is let in again when the controller has missed it, some ten seconds after its end. */
    private void awaitServing() {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            await().atMost(LONGEST_START)
                    .ignoreExceptions()
                    .until(() -> !kafka.describeCluster().nodes().get().isEmpty());
        }
    }

    @Override
    public void stop() {
        var id = container.getContainerId();
        container.getDockerClient().killContainerCmd(id).exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
