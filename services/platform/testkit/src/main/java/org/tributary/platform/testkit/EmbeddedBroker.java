package org.tributary.platform.testkit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.embedded.EmbeddedKafka;
import org.tributary.platform.embedded.Folders;
import org.tributary.platform.embedded.KafkaSettings;
import org.tributary.platform.embedded.Ports;

/** A broker in this run. */
final class EmbeddedBroker implements OwnKafka {

    private final KafkaSettings settings;
    private @Nullable EmbeddedKafka running;

    EmbeddedBroker(Path folder) {
        this.settings = new KafkaSettings(folder, Ports.free(), false);
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + settings.port();
    }

    @Override
    public void start() {
        running = EmbeddedKafka.start(settings);
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
        Folders.delete(settings.data());
    }
}
