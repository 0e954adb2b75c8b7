package org.tributary.platform.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the facts are published.
 *
 * @param bootstrapServers the brokers
 * @param prefix what the topics' names begin with, so that several cells may share a broker
 * @param replication how many brokers keep each record
 */
@ConfigurationProperties("tributary.kafka")
public record TopicSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("tributary") String prefix,
        @DefaultValue("1") short replication) {

    /** The topic of a service, such as {@code tributary.booking}. */
    public String topicOf(String service) {
        return prefix + "." + service;
    }

    /** What every client needs to reach the brokers. */
    public Map<String, Object> client() {
        var client = new HashMap<String, Object>();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return client;
    }
}
