package org.tributary.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void a_record_is_there_after_the_next_start() throws Exception {
        try (var kafka = start()) {
            makeTopic(kafka, "facts");
            write(kafka, "facts", "booked");
        }
        try (var kafka = start()) {
            assertThat(read(kafka, "facts")).containsExactly("booked");
        }
    }

    @Test
    void a_misspelt_topic_is_not_made_by_asking_for_it() {
        try (var kafka = start();
                var admin = Admin.create(client(kafka))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("fatcs"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void it_does_not_recover_where_there_is_no_room_for_it() {
        assertThatThrownBy(() -> EmbeddedKafka.requireRoom((64L << 20) - 1, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("63 MiB are free and it needs 64");
        assertThatCode(() -> EmbeddedKafka.requireRoom(64L << 20, folder)).doesNotThrowAnyException();
    }

    private EmbeddedKafka start() {
        return EmbeddedKafka.start(new KafkaSettings(folder, Ports.free(), true));
    }

    private static Map<String, Object> client(EmbeddedKafka kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    private static void makeTopic(EmbeddedKafka kafka, String name) throws Exception {
        try (var admin = Admin.create(client(kafka))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static void write(EmbeddedKafka kafka, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(client(kafka), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(EmbeddedKafka kafka, String topic) {
        try (var consumer = new KafkaConsumer<>(client(kafka), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(r -> r.value())
                    .toList();
        }
    }
}
