package org.tributary.outcomes.views.freshness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.jdbc.Rows;

/** Notes how far a source has come in, in the transaction of what was written. */
@Component
public class SourceWatermarks {

    private static final String NOTE = "insert into taken_in " + Rows.into(Row.class) + """
             on conflict (source, partition) do update
            set position = greatest(taken_in.position, excluded.position),
                fact_at = greatest(taken_in.fact_at, excluded.fact_at),
                arrived_at = excluded.arrived_at
            """;

    private final JdbcClient db;
    private final Clock clock;

    SourceWatermarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes a batch of at least one fact. */
    public void note(String source, List<ReceivedEvent> batch) {
        var now = clock.instant();
        var partitions = new TreeMap<Integer, Row>();
        for (var fact : batch) {
            var row = new Row(source, fact.partition(), fact.position(), fact.time(), now);
            partitions.merge(fact.partition(), row, Row::and);
        }
        Rows.write(db, NOTE, Row.class, partitions.values());
    }

    private record Row(String source, int partition, long position, Instant factAt, Instant arrivedAt) {

        Row and(Row later) {
            return new Row(
                    source,
                    partition,
                    Math.max(position, later.position),
                    factAt.isAfter(later.factAt) ? factAt : later.factAt,
                    arrivedAt);
        }
    }
}
