package org.tributary.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.platform.topics.TopicSettings;
import org.tributary.platform.topics.Topics;

class TestRelayIT {

    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");

    private final TopicSettings settings =
            new TopicSettings(TestKafka.bootstrapServers(), TestKafka.freshPrefix(), (short) 1);

    @Test
    void a_fact_is_published_with_all_that_a_reader_needs() {
        publish(new Waved(ASHA));

        var record = published().getFirst();

        assertThat(record.key()).isEqualTo(ASHA.toString());
        assertThat(record.value()).isEqualTo("{\"patientId\":\"" + ASHA + "\"}");
        assertThat(headersOf(record))
                .containsEntry("ce_type", "tributary.test.Waved.v1")
                .containsEntry("ce_source", "/tributary/test")
                .containsEntry("ce_time", "2026-03-02T09:00:00Z")
                .containsEntry("ce_subject", ASHA.toString())
                .containsEntry("ce_patientid", ASHA.toString())
                .containsEntry("ce_position", "1")
                .containsKeys("ce_specversion", "ce_id", "ce_sequence", "content-type", "metadata")
                .doesNotContainKeys("ce_clinicid", "ce_traceparent");
    }

    @Test
    void positions_grow_from_one_relay_to_the_next() {
        publish(new Waved(ASHA), new Waved(ASHA));
        publish(new Waved(ASHA));

        assertThat(published().stream().map(record -> headersOf(record).get("ce_position")))
                .containsExactly("1", "2", "3");
    }

    private void publish(Event... facts) {
        try (var relay = new TestRelay(settings)) {
            relay.publish(MONDAY_9AM, facts);
            assertThat(relay.lastPositionOf("test")).isGreaterThanOrEqualTo(facts.length);
        }
    }

    private List<ConsumerRecord<String, String>> published() {
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(settings.topicOf("test"), number))
                .toList();
        try (var consumer =
                new KafkaConsumer<>(settings.client(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var there = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (records.size() < there) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    private static Map<String, String> headersOf(ConsumerRecord<?, ?> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(toMap(Header::key, header -> new String(header.value(), UTF_8)));
    }

    @EventType("tributary.test.Waved.v1")
    record Waved(PatientId patientId) implements Event {

        @Override
        public PatientId aggregateId() {
            return patientId;
        }

        @Override
        public PatientId key() {
            return patientId;
        }

        @Override
        public @Nullable ClinicId clinicId() {
            return null;
        }
    }
}
