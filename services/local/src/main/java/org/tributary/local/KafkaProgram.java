package org.tributary.local;

import java.nio.file.Path;
import org.tributary.platform.embedded.EmbeddedKafka;
import org.tributary.platform.embedded.KafkaSettings;

/** Kafka as a program of its own, until it is told to end. */
final class KafkaProgram {

    static final String FOLDER = "KAFKA_FOLDER";
    static final String PORT = "KAFKA_PORT";

    private KafkaProgram() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        var folder = Path.of(System.getenv(FOLDER));
        var port = Integer.parseInt(System.getenv(PORT));
        var broker = EmbeddedKafka.start(new KafkaSettings(folder, port, true));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        broker.awaitClose();
    }
}
