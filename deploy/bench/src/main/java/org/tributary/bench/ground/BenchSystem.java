package org.tributary.bench.ground;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.bench.load.Target;
import org.tributary.bench.load.Tokens;
import org.tributary.local.Addresses;
import org.tributary.local.LocalSystem;
import org.tributary.local.Size;
import org.tributary.platform.embedded.Databases;
import org.tributary.platform.embedded.EmbeddedPostgresServer;
import org.tributary.platform.embedded.Folders;

/** A system of its own for one figure, made anew, so that no figure stands on what another left behind. */
public final class BenchSystem implements AutoCloseable {

    /** All of them. */
    public static final List<String> SERVICES = List.of("booking", "clinical-record", "referral", "outcomes", "audit");

    private static final Duration LONGEST_REST = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Share of one core that an idle system needs for its polling, and a bit. */
    private static final double AT_REST = 0.3;

    private final LocalSystem system;
    private final Path repository;
    private final Path folder;
    private final Tokens tokens;
    private @Nullable Stores stores;
    private final List<ProcessHandle> held = new ArrayList<>();
    private final Thread whenInterrupted = new Thread(this::closeAnyhow);
    private final Set<String> down = new HashSet<>();

    private BenchSystem(LocalSystem system, Path repository, Path folder) {
        this.system = system;
        this.repository = repository;
        this.folder = folder;
        this.tokens = new Tokens(system.addresses().issuerUrl());
    }

    /** Starts it below this folder, in which nothing of an earlier one is left. */
    public static BenchSystem open(Path repository, Path folder) throws IOException, InterruptedException {
        EmbeddedPostgresServer.stopLeftBehind(folder.resolve("data").resolve("postgres"));
        Folders.delete(folder.resolve("data"));
        Folders.delete(folder.resolve("logs"));
        var ground = new BenchSystem(LocalSystem.forTest(repository, folder, Size.TUNED), repository, folder);
        Runtime.getRuntime().addShutdownHook(ground.whenInterrupted);
        try {
            ground.system.start();
            ground.giveHeadStarts();
            Durability.require(ground);
            ground.rest();
            return ground;
        } catch (RuntimeException | IOException | InterruptedException e) {
            ground.close();
            throw e;
        }
    }

    public Addresses addresses() {
        return system.addresses();
    }

    /** Where a figure may put files. */
    public Path folder() {
        return folder;
    }

    public String kafka() {
        return "localhost:" + addresses().kafka();
    }

    /** A service as the program that acts in this role sees it. */
    public Target target(String service, String role) throws IOException, InterruptedException {
        return new Target(url(service), tokens.of(role));
    }

    public String url(String service) {
        return system.addresses().urls(service).getFirst();
    }

    /** The process that carries this part now. */
    public ProcessHandle process(String part) {
        return system.process(part);
    }

    /** Begins to measure what this service, PostgreSQL and this program use. */
    public CpuMeter meter(String... services) throws IOException {
        return CpuMeter.start(Stream.of(services).map(this::process).toList(), process("PostgreSQL"));
    }

    /** One connection as the administrator, kept. */
    public JdbcClient sql(String database) {
        return stores().sql(database);
    }

    /** A number from a database. */
    public long number(String database, String query) {
        return sql(database).sql(query).query(Long.class).single();
    }

    /** The same connection, for what only the driver itself can do. */
    public Connection connection(String database) throws SQLException {
        return stores().connection(database);
    }

    /** Gives up the connection to a database that is about to be dropped. */
    public void forget(String database) {
        stores().forget(database);
    }

    /** The server's databases. */
    public Databases databases() {
        return system.databases();
    }

    /** Both phases of a round begin with the same write-ahead log. */
    public void checkpoint() {
        sql("postgres").sql("checkpoint").update();
    }

    /**
     * Stops all services but these where they stand, as if they were on machines of their own. They are at rest then, so that none
     * is stopped within a transaction.
     */
    public void holdAllBut(String... services) throws IOException, InterruptedException {
        rest();
        for (var service : SERVICES) {
            if (!List.of(services).contains(service)) {
                hold(service);
            }
        }
    }

    /** Kills a service and leaves it dead. */
    public void keepDown(String service) {
        system.keepDown(service);
        down.add(service);
        held.removeIf(process -> !process.isAlive());
    }

    /** Kills a service, starts it again, and tells what it took until it was ready. */
    public Start restart(String service) throws IOException {
        keepDown(service);
        var begun = System.nanoTime();
        resume(service);
        return Start.until(begun, process(service), URI.create(url(service) + "/actuator/health/readiness"));
    }

    /** Starts the empty service; it need not be ready yet. */
    public EmptyService startEmpty() throws IOException {
        var jar = repository.resolve(".local/bench/empty/empty.jar");
        return EmptyService.start(
                jar, process("booking"), folder.resolve("logs").resolve("empty.log"));
    }

    /** Starts a service that was kept down. */
    public void resume(String service) {
        var before = process(service);
        system.resume(service);
        while (process(service).equals(before)) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        down.remove(service);
    }

    /** CPU seconds that a service has used since its start. */
    public double cpuOf(String service) throws IOException {
        return ProcessTimes.of(process(service).pid()).own();
    }

    /** Resident memory of a service in MiB. */
    public double residentMib(String service) throws IOException {
        return Memory.residentMib(process(service).pid());
    }

    /** Stops a service where it stands. */
    public void hold(String service) throws IOException {
        var process = process(service);
        Signals.send("STOP", process);
        held.add(process);
    }

    /** Lets all go on that were held. */
    public void letGo() throws IOException {
        held.removeIf(process -> !process.isAlive());
        for (var process : held) {
            Signals.send("CONT", process);
        }
        held.clear();
    }

    /** Waits until everything that was set off has been done. */
    public void rest() throws IOException, InterruptedException {
        var end = System.nanoTime() + LONGEST_REST.toNanos();
        var quiet = 0;
        while (quiet < 2) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("The system does not come to rest");
            }
            quiet = isBusyForASecond() ? 0 : quiet + 1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            letGo();
            if (stores != null) {
                stores.close();
            }
            tokens.close();
        } finally {
            system.close();
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        }
    }

    /** Ctrl-C must not leave a system behind, nor one that cannot even be told to end. */
    private void closeAnyhow() {
        try {
            letGo();
        } catch (IOException e) {
            System.err.println("A service that was held could not be let go: " + e.getMessage());
        }
        system.close();
    }

    /** What is measured starts as it does on the second day, be this the first or not. */
    private void giveHeadStarts() throws IOException {
        if (system.makeAotCaches()) {
            for (var service : SERVICES) {
                restart(service);
            }
        }
    }

    private boolean isBusyForASecond() throws IOException, InterruptedException {
        var parts = Stream.concat(SERVICES.stream(), Stream.of("Kafka"))
                .filter(part -> !down.contains(part))
                .toArray(String[]::new);
        var meter = meter(parts);
        Thread.sleep(LOOK);
        var used = meter.read();
        return used.service() + used.postgres() > AT_REST * LOOK.toSeconds();
    }

    /** Its server is there only after the start. */
    private Stores stores() {
        if (stores == null) {
            stores = new Stores(system.databases());
        }
        return stores;
    }
}
