package org.tributary.platform.topics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that a service writes or reads, if they are not there yet. */
public final class Topics {

    /** How many partitions a topic has: the most instances of a projection that can share the work. */
    public static final int PARTITIONS = 12;

    private static final Map<String, String> KEPT_FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    /** Long enough for a busy broker, short enough that whoever asks can say that it is away, and can be stopped. */
    private static final int ANSWERS_WITHIN_MILLIS = 10_000;

    private Topics() {}

    /**
     * Makes sure of these topics.
     *
     * @throws ExecutionException if the broker refuses or cannot be reached in time
     */
    public static void ensure(TopicSettings settings, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        var client = settings.client();
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN_MILLIS);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWERS_WITHIN_MILLIS);
        try (var admin = Admin.create(client)) {
            var wanted = topics.stream()
                    .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.of(settings.replication()))
                            .configs(KEPT_FOR_EVER))
                    .toList();
            for (var made : admin.createTopics(wanted).values().values()) {
                awaitUnlessThere(made);
            }
        }
    }

    private static void awaitUnlessThere(org.apache.kafka.common.KafkaFuture<Void> made)
            throws ExecutionException, InterruptedException {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
