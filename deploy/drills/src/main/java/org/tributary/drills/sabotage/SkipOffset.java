package org.tributary.drills.sabotage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tributary.drills.Drill;

/**
 * Moves the offsets of outcomes before the rows are written: its instances are killed, and while they are away what was
 * published meanwhile is marked as read.
 */
record SkipOffset() implements Sabotage {

    private static final String TOPIC = "tributary.clinical-record";
    private static final Duration PUBLISHED_MEANWHILE = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "sabotage-skip-offset";
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws SQLException, InterruptedException {
        drill.system().process("outcomes").destroyForcibly();
        drill.system().process("outcomes-2").destroyForcibly();
        Thread.sleep(PUBLISHED_MEANWHILE);
        try (var connection = drill.database("outcomes").getConnection();
                var update = connection.prepareStatement("""
                        update feed_offset set next_offset = ?
                        where feed = 'courses' and topic = ? and partition = ? and next_offset < ?
                        """)) {
            for (var end : ends(drill).entrySet()) {
                update.setLong(1, end.getValue());
                update.setString(2, end.getKey().topic());
                update.setInt(3, end.getKey().partition());
                update.setLong(4, end.getValue());
                update.executeUpdate();
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Drill drill) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, drill.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer.endOffsets(consumer.partitionsFor(TOPIC).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList());
        }
    }
}
