package org.tributary.drills.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** How large a record a topic takes. */
final class RecordLimit {

    private RecordLimit() {}

    /** Lets a topic take what a careless administrator might allow. */
    static void raise(String bootstrapServers, String topic) throws ExecutionException, InterruptedException {
        alter(bootstrapServers, List.of(topic), OpType.SET);
    }

    /** Gives every topic its ordinary limit again. */
    static void restore(String bootstrapServers) throws ExecutionException, InterruptedException {
        alter(bootstrapServers, Topics.PUBLISHERS.stream().map(Topics::of).toList(), OpType.DELETE);
    }

    private static void alter(String bootstrapServers, Collection<String> topics, OpType what)
            throws ExecutionException, InterruptedException {
        var entry = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topics.LARGEST_RECORD));
        Collection<AlterConfigOp> change = List.of(new AlterConfigOp(entry, what));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var topic : topics) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                admin.incrementalAlterConfigs(Map.of(resource, change)).all().get();
            }
        }
    }
}
