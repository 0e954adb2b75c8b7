package org.tributary.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.Id;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.EventMetadata;

/** Reads all that was recorded about several things, in the order in which it was recorded. */
public final class StoredFacts {

    /** Without a limit the rows are found by their things and sorted, whatever the size of the store. */
    private static final String OF_THINGS = """
            select position, event_id, type, aggregate_id, sequence, recorded_at, metadata, payload
            from event where aggregate_id = any (?) order by position
            """;

    private static final int AT_ONCE = 200;

    private final JdbcTemplate rows;
    private final EventCodec codec;
    private final TransactionTemplate transaction;

    StoredFacts(JdbcTemplate rows, EventCodec codec, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.codec = codec;
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** All at once. */
    public List<StoredFact> of(Collection<? extends Id> things) {
        var facts = new ArrayList<StoredFact>();
        forEach(things, facts::add);
        return List.copyOf(facts);
    }

    /** One by one: never more than a few of them are held. */
    public void forEach(Collection<? extends Id> things, Consumer<StoredFact> reader) {
        var ids = things.stream().map(Id::value).toArray(UUID[]::new);
        transaction.executeWithoutResult(_ -> rows.query(
                connection -> {
                    var select = connection.prepareStatement(OF_THINGS);
                    select.setFetchSize(AT_ONCE);
                    select.setArray(1, connection.createArrayOf("uuid", ids));
                    return select;
                },
                row -> {
                    reader.accept(read(row));
                }));
    }

    private StoredFact read(ResultSet row) throws SQLException {
        var type = row.getString("type");
        return new StoredFact(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                type,
                row.getObject("aggregate_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                codec.json().readValue(row.getBytes("metadata"), EventMetadata.class),
                codec.read(type, row.getBytes("payload")));
    }
}
