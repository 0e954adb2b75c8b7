package org.tributary.outcomes.views.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.platform.jdbc.RowMappers;

/** Says how fresh the figures are, and whether anything was put aside on the way here. */
@Component
public class Freshness {

    private final JdbcClient db;
    private final Clock clock;
    private final MeterRegistry metrics;

    Freshness(JdbcClient db, Clock clock, MeterRegistry metrics) {
        this.db = db;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * What has come in from one service.
     *
     * @param position the newest fact's number in the store of its service
     * @param newestFactAt when that fact was recorded
     * @param age how long ago that is; a quiet clinic ages, too
     * @param arrivedAt when something last came in
     * @param parked facts put aside because they could not be handled, which the figures lack
     */
    public record Source(
            String source, long position, Instant newestFactAt, Duration age, Instant arrivedAt, long parked) {}

    /** Whether facts take effect as they come; if not, the figures stand still until the broker or the database is back. */
    public boolean following() {
        return metrics.find("tributary.feed.following").gauges().stream().allMatch(feed -> feed.value() > 0);
    }

    /** Every service that anything has come from. */
    public List<Source> sources() {
        var now = clock.instant();
        return db.sql("""
                select source, max(position) as position, max(fact_at) as fact_at, max(arrived_at) as arrived_at,
                       (select count(*) from parked_event parked where parked.topic like '%.' || source) as parked
                from taken_in
                group by source
                order by source
                """).query(RowMappers.of(Kept.class)).list().stream()
                .map(kept -> kept.at(now))
                .toList();
    }

    private record Kept(String source, long position, Instant factAt, Instant arrivedAt, long parked) {

        Source at(Instant now) {
            var age = Duration.between(factAt, now).truncatedTo(ChronoUnit.SECONDS);
            return new Source(source, position, factAt, age, arrivedAt, parked);
        }
    }
}
