package org.tributary.bench.ground;

import java.io.IOException;
import java.util.List;

/**
 * Reads CPU time off the process tables: of some services, of PostgreSQL with every backend, dead or alive, and of this program
 * with what it ran.
 */
public final class CpuMeter {

    private final List<ProcessHandle> services;
    private final ProcessHandle postgres;
    private final CpuUse before;

    private CpuMeter(List<ProcessHandle> services, ProcessHandle postgres) throws IOException {
        this.services = services;
        this.postgres = postgres;
        this.before = now();
    }

    /** Begins to measure. */
    static CpuMeter start(List<ProcessHandle> services, ProcessHandle postgres) throws IOException {
        return new CpuMeter(services, postgres);
    }

    /** What was used since the start. */
    public CpuUse read() throws IOException {
        return now().minus(before);
    }

    private CpuUse now() throws IOException {
        var service = 0.0;
        for (var process : services) {
            service += ProcessTimes.of(process.pid()).own();
        }
        return new CpuUse(
                service,
                withBackends(postgres),
                ProcessTimes.of(ProcessHandle.current().pid()).all());
    }

    private static double withBackends(ProcessHandle postmaster) throws IOException {
        var all = 0.0;
        for (var backend : postmaster.children().toList()) {
            all += ProcessTimes.of(backend.pid()).own();
        }
        // read last: a backend that has ended meanwhile is then in here
        return all + ProcessTimes.of(postmaster.pid()).all();
    }
}
