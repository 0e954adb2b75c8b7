package org.tributary.bench.ground;

/** CPU seconds of a while, by who used them. */
public record CpuUse(double service, double postgres, double client) {

    public double all() {
        return service + postgres + client;
    }

    /** With a service that was started meanwhile. */
    public CpuUse plusService(double seconds) {
        return new CpuUse(service + seconds, postgres, client);
    }

    /** Microseconds for each of so many. */
    public CpuUse per(long operations) {
        return new CpuUse(service / operations * 1e6, postgres / operations * 1e6, client / operations * 1e6);
    }

    CpuUse minus(CpuUse before) {
        return new CpuUse(service - before.service, postgres - before.postgres, client - before.client);
    }
}
