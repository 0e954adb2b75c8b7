package org.tributary.audit.ledger;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.platform.feed.ReceivedEvent;

/** Appends events as they arrived. A repeat adds nothing; another event in the place of one that is here is refused. */
@Component
final class Ledger {

    private static final String APPEND = """
            insert into ledger (topic, partition, record_offset, position, event_id, type, source, aggregate_id, sequence,
                                recorded_at, clinic_id, patient_id, key, metadata, payload, leaf_hash)
            select topic, partition, record_offset, position, event_id, type, source, aggregate_id, sequence,
                   recorded_at, clinic_id, patient_id, key, metadata, payload, leaf_hash
            from unnest(:topics::text[], :partitions::integer[], :offsets::bigint[], :positions::bigint[],
                        :eventIds::uuid[], :types::text[], :sources::text[], :aggregateIds::text[], :sequences::bigint[],
                        :times::timestamptz[], :clinics::uuid[], :patients::uuid[], :keys::text[], :metadata::bytea[],
                        :payloads::bytea[], :leaves::bytea[])
                 with ordinality
                 as arrived (topic, partition, record_offset, position, event_id, type, source, aggregate_id, sequence,
                             recorded_at, clinic_id, patient_id, key, metadata, payload, leaf_hash, nr)
            order by nr
            on conflict (topic, position) do nothing
            """;

    private static final String CONTRADICTIONS = """
            select count(*)
            from ledger join unnest(:topics::text[], :positions::bigint[], :leaves::bytea[])
                             as arrived (topic, position, leaf_hash) using (topic, position)
            where ledger.leaf_hash <> arrived.leaf_hash
            """;

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
        var leaves = facts.stream().map(Leaf::hash).toArray(byte[][]::new);
        var added = bind(db.sql(APPEND), facts).param("leaves", leaves).update();
        if (added < facts.size()) {
            refuseContradictions(facts, leaves);
        }
    }

    private void refuseContradictions(List<ReceivedEvent> facts, byte[][] leaves) {
        var contradictions = db.sql(CONTRADICTIONS)
                .param("topics", column(facts, ReceivedEvent::topic, String[]::new))
                .param("positions", column(facts, ReceivedEvent::position, Long[]::new))
                .param("leaves", leaves)
                .query(Long.class)
                .single();
        if (contradictions > 0) {
            throw new Contradiction();
        }
    }

    private static StatementSpec bind(StatementSpec statement, List<ReceivedEvent> facts) {
        return statement
                .param("topics", column(facts, ReceivedEvent::topic, String[]::new))
                .param("partitions", column(facts, ReceivedEvent::partition, Integer[]::new))
                .param("offsets", column(facts, ReceivedEvent::offset, Long[]::new))
                .param("positions", column(facts, ReceivedEvent::position, Long[]::new))
                .param("eventIds", column(facts, fact -> fact.id().toString(), String[]::new))
                .param("types", column(facts, ReceivedEvent::type, String[]::new))
                .param("sources", column(facts, ReceivedEvent::source, String[]::new))
                .param("aggregateIds", column(facts, ReceivedEvent::subject, String[]::new))
                .param("sequences", column(facts, ReceivedEvent::sequence, Long[]::new))
                .param("times", column(facts, fact -> fact.time().toString(), String[]::new))
                .param("clinics", column(facts, fact -> text(fact.clinicId()), String[]::new))
                .param("patients", column(facts, fact -> text(fact.patientId()), String[]::new))
                .param("keys", column(facts, ReceivedEvent::key, String[]::new))
                .param("metadata", facts.stream().map(ReceivedEvent::metadata).toArray(byte[][]::new))
                .param("payloads", facts.stream().map(ReceivedEvent::payload).toArray(byte[][]::new));
    }

    private static <T> T[] column(
            List<ReceivedEvent> facts,
            Function<ReceivedEvent, ? extends @Nullable Object> part,
            IntFunction<T[]> array) {
        return facts.stream().map(part).toArray(array);
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.toString();
    }

    /** Two different events claim one place in a service's store: one of them was altered. */
    static final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Contradiction() {
            super("Another event has this place in the ledger already");
        }
    }
}
