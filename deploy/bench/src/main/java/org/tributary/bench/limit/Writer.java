package org.tributary.bench.limit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Runs a script as fast as PostgreSQL can, with as many clients as the system is asked by. */
public interface Writer {

    Written write(Script script, int clients, int round, Duration window) throws IOException, InterruptedException;

    /** Which one this is; part of what a reader must know. */
    String remark();

    /** PostgreSQL's own tool where it is installed, a plain JDBC writer where it is not. */
    static Writer onThisMachine(int port, String database, Path folder) {
        return Pgbench.installed()
                .<Writer>map(program -> new Pgbench(program, port, database, folder))
                .orElseGet(() -> new JdbcWriter(port, database));
    }
}
