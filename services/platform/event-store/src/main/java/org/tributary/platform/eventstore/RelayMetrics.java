package org.tributary.platform.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** How far publishing is behind what was committed. */
final class RelayMetrics implements MeterBinder {

    private final JdbcClient db;

    RelayMetrics(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tributary.relay.lag.events", () -> number("""
                        select greatest(coalesce((select max(position) from event), 0) - relay.position, 0) from relay
                        """))
                .description("Positions drawn but not yet published")
                .register(registry);
        Gauge.builder("tributary.relay.lag.seconds", () -> number("""
                        select coalesce(extract(epoch from clock_timestamp() - (
                            select recorded_at from event where event.position > relay.position
                            order by event.position limit 1)), 0)
                        from relay
                        """))
                .description("Age of the oldest event that is not yet published, in seconds")
                .register(registry);
    }

    private double number(String sql) {
        try {
            return db.sql(sql).query(Double.class).single();
        } catch (DataAccessException | TransactionException e) {
            return Double.NaN;
        }
    }
}
