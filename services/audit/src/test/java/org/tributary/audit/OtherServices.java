package org.tributary.audit;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tributary.platform.topics.TopicSettings;

/** Publishes facts of the other services, as their relays would. */
final class OtherServices implements AutoCloseable {

    private final TopicSettings topics;
    private final KafkaProducer<String, byte[]> producer;

    OtherServices(TopicSettings topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(topics.client(), new StringSerializer(), new ByteArraySerializer());
    }

    void publish(PublishedFact fact) {
        try {
            producer.send(fact.onTopic(topics.topicOf(fact.service()))).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
