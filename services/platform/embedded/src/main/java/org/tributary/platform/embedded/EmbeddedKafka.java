package org.tributary.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker of our own in this program: KRaft, broker and controller in one, reached on loopback only. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String HOST = "localhost";

    /** With less it would fail soon after. */
    private static final long ROOM = 64L << 20;

    private final KafkaSettings settings;
    private final KafkaRaftServer broker;

    private EmbeddedKafka(KafkaSettings settings, KafkaRaftServer broker) {
        this.settings = settings;
        this.broker = broker;
    }

    /**
     * Starts it, on the data of an earlier start if there is some, and returns when it serves.
     *
     * @throws IllegalStateException if the disk is full: a broker that recovers there takes the logs that it cannot index for
     *     corrupt ones and deletes them, the list of its topics among them
     */
    public static EmbeddedKafka start(KafkaSettings settings) {
        try {
            Files.createDirectories(settings.data());
            requireRoom(Files.getFileStore(settings.data()).getUsableSpace(), settings.data());
            var properties = properties(settings);
            if (!Files.exists(settings.data().resolve("meta.properties"))) {
                format(settings.data(), properties);
            }
            var broker = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            broker.startup();
            return new EmbeddedKafka(settings, broker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What clients are told: {@code host:port}. */
    public String bootstrapServers() {
        return HOST + ":" + settings.port();
    }

    /** Waits until it is closed. */
    public void awaitClose() {
        broker.awaitShutdown();
    }

    /** Stops it and waits until it has written everything down. */
    @Override
    public void close() {
        broker.shutdown();
        broker.awaitShutdown();
    }

    static void requireRoom(long bytes, Path data) {
        if (bytes < ROOM) {
            throw new IllegalStateException("There is too little room on the disk of " + data + " to start Kafka: "
                    + (bytes >> 20) + " MiB are free and it needs " + (ROOM >> 20));
        }
    }

    private static void format(Path data, Properties properties) throws IOException {
        var file = Files.createTempFile("tributary-kafka", ".properties");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            var cluster = Uuid.randomUuid().toString();
            var result = StorageTool.execute(new String[] {"format", "-t", cluster, "-c", file.toString()}, quiet);
            if (result != 0) {
                throw new IllegalStateException("Kafka could not prepare the folder " + data);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Properties properties(KafkaSettings settings) {
        var controllerPort = Ports.free();
        var p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty(
                "listeners",
                "PLAINTEXT://" + HOST + ":" + settings.port() + ",CONTROLLER://" + HOST + ":" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + settings.port());
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("log.dirs", settings.data().toString());
        p.setProperty("auto.create.topics.enable", "false");
        alone(p);
        small(p);
        if (settings.durable()) {
            p.setProperty("log.flush.interval.messages", "1");
        }
        return p;
    }

    /** There is no other broker to keep a second copy or to wait for. */
    private static void alone(Properties p) {
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.setProperty(topic + ".replication.factor", "1");
        }
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("min.insync.replicas", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    /** The defaults are made for a server with nothing else to do. */
    private static void small(Properties p) {
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("share.coordinator.state.topic.num.partitions", "4");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        p.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
    }
}
