package org.tributary.drills.checker.recounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;

/** A row of the ledger, after three columns that say where its record lies. */
public final class LedgerLeaf {

    public static final String TABLE = "audit.ledger";

    static final String SQL = """
            select topic, partition, record_offset,
                   topic, position, event_id, type, aggregate_id, sequence, key, encode(leaf_hash, 'hex')
            from ledger
            order by ledger_index
            """;

    private static final int PLACE = 3;

    private static final int TOPIC = 3;
    private static final int POSITION = 4;
    private static final int KEY = 9;

    private LedgerLeaf() {}

    /** Whose order it stands in. */
    public static String topicAndKeyOf(Row row) {
        return row.column(TOPIC) + " " + row.column(KEY);
    }

    public static long positionOf(Row row) {
        return Long.parseLong(row.column(POSITION));
    }

    /** What the ledger must hold for an event. */
    public static Row of(StoredEvent event) {
        return Row.of(
                Stores.topicOf(event.service()),
                event.position(),
                event.eventId(),
                event.type(),
                event.aggregateId(),
                event.sequence(),
                event.key(),
                hash(event));
    }

    /** The row without its place. */
    public static Row contentOf(Row row) {
        return new Row(row.columns().subList(PLACE, row.columns().size()));
    }

    public static String placeOf(Row row) {
        return String.join(" ", row.columns().subList(0, PLACE));
    }

    public static String place(String topic, int partition, long offset) {
        return topic + " " + partition + " " + offset;
    }

    /** RFC 9162, section 2.1.1: SHA-256 over 0x00 and then each part after its length. */
    private static String hash(StoredEvent event) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            for (var part : parts(event)) {
                sha256.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(part.remaining())
                        .flip());
                sha256.update(part);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<ByteBuffer> parts(StoredEvent event) {
        return List.of(
                bytes(event.type()),
                bytes(event.eventId()),
                bytes(event.aggregateId()),
                bytes(Long.toString(event.sequence())),
                bytes(Long.toString(event.position())),
                bytes(event.recordedAt().toString()),
                event.metadata().duplicate(),
                event.payload().duplicate());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}
