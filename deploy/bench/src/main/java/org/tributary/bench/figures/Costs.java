package org.tributary.bench.figures;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.bench.ground.CpuUse;
import org.tributary.bench.report.Goal;
import org.tributary.bench.report.Quantity;
import org.tributary.bench.report.Reading;

/** What one operation costs in CPU time, as quantities: all of it, and how it is shared. */
record Costs(Quantity all, Quantity service, Quantity postgres, Quantity client) {

    private static final String MICROSECONDS = "µs";

    static Costs per(String operation, @Nullable Goal goal) {
        return new Costs(
                new Quantity("CPU per " + operation, MICROSECONDS, goal, false),
                Quantity.aside("of this, service", MICROSECONDS),
                Quantity.aside("of this, PostgreSQL", MICROSECONDS),
                Quantity.aside("of this, client", MICROSECONDS));
    }

    List<Reading> read(CpuUse ours, CpuUse limit) {
        return List.of(
                all.read(ours.all(), limit.all()),
                service.read(ours.service(), Double.NaN),
                postgres.read(ours.postgres(), limit.postgres()),
                client.read(ours.client(), limit.client()));
    }

    List<Reading> with(Reading first, CpuUse ours, CpuUse limit) {
        return Stream.concat(Stream.of(first), read(ours, limit).stream()).toList();
    }
}
