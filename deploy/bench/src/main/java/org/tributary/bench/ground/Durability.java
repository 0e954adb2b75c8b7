package org.tributary.bench.ground;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;

/** What was answered must be on disk: without that no figure is worth anything. */
final class Durability {

    private static final List<String> POSTGRES = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String KAFKA = "log.flush.interval.messages";

    private Durability() {}

    static void require(BenchSystem ground) throws InterruptedException {
        for (var setting : POSTGRES) {
            var value = ground.sql("booking")
                    .sql("show " + setting)
                    .query(String.class)
                    .single();
            WrongResult.unless("PostgreSQL's " + setting + " is " + value, value.equals("on"));
        }
        var flush = flushOf(ground.kafka());
        WrongResult.unless("Kafka's " + KAFKA + " is " + flush, flush.equals("1"));
    }

    private static String flushOf(String bootstrapServers) throws InterruptedException {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var admin = Admin.create(client)) {
            var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            var settings = admin.describeConfigs(List.of(broker)).all().get().get(broker);
            return settings == null ? "unknown" : settings.get(KAFKA).value();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how it is set", e);
        }
    }
}
