package org.tributary.bench.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.Id;
import tools.jackson.databind.json.JsonMapper;

/** Puts many events into a store at once, in PostgreSQL's binary form; none is seen before all are. */
final class StoreFiller implements AutoCloseable {

    private static final String INTO_THE_STORE = """
            copy event (event_id, type, aggregate_id, sequence, recorded_at, key, clinic_id, patient_id, metadata, payload)
            from stdin (format binary)""";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 10;
    private static final int NULL = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataOutputStream out;
    private final byte[] metadata;
    private final long recordedAt;
    private long written;

    private StoreFiller(DataOutputStream out, byte[] metadata, Instant now) throws IOException {
        this.out = out;
        this.metadata = metadata;
        this.recordedAt = ChronoUnit.MICROS.between(EPOCH, now);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    /** Events with the metadata of this event, which somebody really caused. */
    static StoreFiller open(Connection connection, String metadataHex, Instant now) throws SQLException, IOException {
        var stream = new PGCopyOutputStream(connection.unwrap(PGConnection.class), INTO_THE_STORE, 1 << 16);
        return new StoreFiller(new DataOutputStream(stream), HexFormat.of().parseHex(metadataHex), now);
    }

    void add(StoredRow row) throws IOException {
        out.writeShort(COLUMNS);
        write(Id.fresh());
        write(typeOf(row.event()).getBytes(UTF_8));
        write(row.event().aggregateId().value());
        write(row.sequence());
        write(recordedAt);
        write(row.key());
        write(row.clinic());
        write(row.patient());
        write(metadata);
        write(JSON.writeValueAsBytes(row.event()));
        written++;
    }

    long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        out.writeShort(NULL);
        out.close();
    }

    private static String typeOf(Event event) {
        return event.getClass().getAnnotation(EventType.class).value();
    }

    private void write(@Nullable UUID id) throws IOException {
        if (id == null) {
            out.writeInt(NULL);
        } else {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }

    private void write(long number) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
