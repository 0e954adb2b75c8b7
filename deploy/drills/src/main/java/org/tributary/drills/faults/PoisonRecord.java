package org.tributary.drills.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;
import org.tributary.drills.journal.Poison;

/** A record comes that cannot be handled, under a key with traffic or one of its own. */
final class PoisonRecord implements Fault {

    private static final Duration HAS_TRAFFIC_WITHIN = Duration.ofSeconds(30);

    private final PoisonKind kind;

    PoisonRecord(PoisonKind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return "poison-" + kind.label();
    }

    @Override
    public Optional<String> lacks() {
        return Optional.empty();
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws Exception {
        var service = Topics.PUBLISHERS.get(seed.nextInt(Topics.PUBLISHERS.size()));
        if (kind == PoisonKind.TEN_MEGABYTES) {
            RecordLimit.raise(drill.bootstrapServers(), Topics.of(service));
        }
        var model = model(drill, Topics.of(service), seed);
        var ofItsOwn = seed.nextBoolean();
        var key = ofItsOwn ? keyFrom(seed) : model.key();
        if (kind.hasPosition()) {
            try (var place = PlaceInOrder.of(drill, service)) {
                send(drill, kind.spoil(model, key, model.partition(), place.position()));
            }
        } else {
            send(drill, kind.spoil(model, key, model.partition(), 0));
        }
    }

    @Override
    public void heal(Drill drill) throws Exception {
        RecordLimit.restore(drill.bootstrapServers());
        try (var repair = new Repair(drill)) {
            repair.repairAll();
        }
    }

    private void send(Drill drill, ProducerRecord<byte[], byte[]> poison) throws Exception {
        RecordMetadata lies;
        try (var producer = Topics.producer(drill.bootstrapServers())) {
            lies = producer.send(poison).get();
        }
        var noted = new Poison(
                kind.label(),
                lies.topic(),
                lies.partition(),
                lies.offset(),
                new String(poison.key(), UTF_8),
                Headers.text(poison.headers(), "ce_type"),
                kind.stops());
        drill.poisoned(noted);
        drill.say("  " + noted);
    }

    private ConsumerRecord<byte[], byte[]> model(Drill drill, String topic, RandomGenerator seed) throws Exception {
        Waiting.until(
                "there is a record on " + topic + " of which poison can be made",
                HAS_TRAFFIC_WITHIN,
                () -> Topics.latest(drill.bootstrapServers(), topic).stream().anyMatch(kind::canBeMadeOf));
        var found = Topics.latest(drill.bootstrapServers(), topic).stream()
                .filter(kind::canBeMadeOf)
                .toList();
        return found.get(seed.nextInt(found.size()));
    }

    private static byte[] keyFrom(RandomGenerator seed) {
        return new UUID(seed.nextLong(), seed.nextLong()).toString().getBytes(UTF_8);
    }
}
