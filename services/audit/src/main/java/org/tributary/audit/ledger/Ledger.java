package org.tributary.audit.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;

/** Appends events as they arrived. A repeat adds nothing; another event in the place of one that is here is refused. */
@Component
final class Ledger {

    private static final String APPEND =
            "insert into ledger " + Rows.into(Row.class) + " on conflict (topic, position) do nothing";

    private static final String CONTRADICTIONS = """
            select count(*) from ledger join %s using (topic, position) where ledger.leaf_hash <> row.leaf_hash
            """.formatted(Rows.from(Row.class));

    private final JdbcClient db;

    Ledger(JdbcClient db) {
        this.db = db;
    }

    /**
     * Adds these in this order.
     *
     * @throws Contradiction if one of them is not what the ledger has in its place
     */
    void append(List<ReceivedEvent> facts) {
        var rows = facts.stream().map(Row::of).toList();
        var added = Rows.write(db, APPEND, Row.class, rows);
        if (added < rows.size() && contradictions(rows) > 0) {
            throw new Contradiction();
        }
    }

    private long contradictions(List<Row> rows) {
        return db.sql(CONTRADICTIONS)
                .params(Rows.parameters(Row.class, rows))
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes are kept as they came; nobody compares two rows
    private record Row(
            String topic,
            int partition,
            long recordOffset,
            long position,
            UUID eventId,
            String type,
            String source,
            String aggregateId,
            long sequence,
            Instant recordedAt,
            @Nullable ClinicId clinicId,
            @Nullable PatientId patientId,
            String key,
            byte[] metadata,
            byte[] payload,
            byte[] leafHash) {

        static Row of(ReceivedEvent fact) {
            return new Row(
                    fact.topic(),
                    fact.partition(),
                    fact.offset(),
                    fact.position(),
                    fact.id(),
                    fact.type(),
                    fact.source(),
                    fact.subject(),
                    fact.sequence(),
                    fact.time(),
                    fact.clinicId(),
                    fact.patientId(),
                    fact.key(),
                    fact.metadata(),
                    fact.payload(),
                    Leaf.hash(fact));
        }
    }

    /** Two different events claim one place in a service's store: one of them was altered. */
    static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Contradiction() {
            super("Another event has this place in the ledger already");
        }
    }
}
