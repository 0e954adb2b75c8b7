package org.tributary.outcomes.views.freshness;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.platform.feed.FedEvent;

/** Notes how far a source has come in, in the transaction of what was written. */
@Component
public class TakenIn {

    private final JdbcClient db;
    private final Clock clock;

    TakenIn(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes a batch, which is of one partition. */
    public void note(String source, List<FedEvent> batch) {
        var last = batch.getLast();
        var newest = batch.stream().map(FedEvent::time).max(Instant::compareTo).orElse(last.time());
        db.sql("""
                insert into taken_in (source, partition, position, fact_at, arrived_at)
                values (:source, :partition, :position, :factAt, :arrivedAt)
                on conflict (source, partition) do update
                set position = greatest(taken_in.position, excluded.position),
                    fact_at = greatest(taken_in.fact_at, excluded.fact_at),
                    arrived_at = excluded.arrived_at
                """)
                .param("source", source)
                .param("partition", last.partition())
                .param("position", last.position())
                .param("factAt", newest.atOffset(ZoneOffset.UTC))
                .param("arrivedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
