package org.tributary.platform.feed.delivery;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.parking.Parked;

/** What a record of a topic turned out to be. */
public sealed interface DecodedRecord {

    /** The record as it came. */
    ConsumerRecord<byte[], byte[]> raw();

    /** The key by which its order is kept. */
    String key();

    /** Its position in its service's store, if the record tells it. */
    @Nullable
    Long position();

    /** The record, to be put aside for this reason. */
    Parked putAside(String reason);

    /** The record, to be put aside because it comes after another of its key. */
    default Parked putAsideBehindAnother() {
        return putAside(Parked.BEHIND_ANOTHER);
    }

    /** A record with all its headers. */
    sealed interface Enveloped extends DecodedRecord {

        ReceivedEvent event();

        @Override
        default String key() {
            return event().key();
        }

        @Override
        default Long position() {
            return event().position();
        }

        @Override
        default Parked putAside(String reason) {
            return new Parked(raw(), key(), position(), event().id(), reason, null);
        }
    }

    /** A fact that this program knows. */
    record Fact(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event) implements Enveloped {}

    /** A fact that this program knows, of a type that the feed does not read. */
    record Skipped(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event) implements Enveloped {}

    /** A fact that this program has never heard of. */
    record UnknownType(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event) implements Enveloped {}

    /** A fact that this program knows in another revision only. It must not be skipped, because it would be lost. */
    record UnknownRevision(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event) implements Enveloped {}

    /** A fact of a known type whose content does not fit the type. Its envelope is complete. */
    record UnreadableFact(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event, String reason)
            implements Enveloped {}

    /** Not a fact: something of its envelope is missing or makes no sense. */
    record Unreadable(
            ConsumerRecord<byte[], byte[]> raw,
            String key,
            @Nullable Long position,
            String reason) implements DecodedRecord {

        @Override
        public Parked putAside(String why) {
            return new Parked(raw, key, position, null, why, null);
        }
    }
}
