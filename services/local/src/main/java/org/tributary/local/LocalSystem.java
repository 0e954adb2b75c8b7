package org.tributary.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.tributary.local.program.AotTraining;
import org.tributary.local.program.Program;
import org.tributary.local.supervision.CannotStart;
import org.tributary.local.supervision.Console;
import org.tributary.local.supervision.PidFiles;
import org.tributary.local.supervision.ProcessSupervisor;
import org.tributary.platform.embedded.Databases;
import org.tributary.platform.embedded.PostgresSettings;

/** The whole system on this machine: PostgreSQL, Kafka, the sign-in and the services, started and stopped together. */
public final class LocalSystem implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(10);
    private static final Duration TELLS_EVERY = Duration.ofSeconds(1);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final Layout layout;
    private final Addresses addresses;
    private final Console console;
    private final PostgresPart postgres;
    private final List<ProcessSupervisor> foundation = new ArrayList<>();
    private final List<ProcessSupervisor> services = new ArrayList<>();
    private final List<Program> programs;
    private final AotTraining training;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final InstantSource clock = InstantSource.system();
    private boolean closed;

    public LocalSystem(Layout layout, Addresses addresses, Size size, Console console) {
        this(layout, addresses, size, ServiceOverrides.NONE, console);
    }

    private LocalSystem(Layout layout, Addresses addresses, Size size, ServiceOverrides overrides, Console console) {
        this.layout = layout;
        this.addresses = addresses;
        this.console = console;
        var databasePort = overrides.databasePort().applyAsInt(addresses.postgres());
        var plan = new Services(layout, addresses, size, overrides, databasePort, http);
        var pidFiles = new PidFiles(layout.running());
        postgres = new PostgresPart(
                new PostgresSettings(
                        layout.postgres(),
                        layout.postgresPrograms(),
                        addresses.postgres(),
                        true,
                        layout.logOf("PostgreSQL")),
                plan.databases());
        for (var part : List.of(postgres, plan.kafka(), plan.signIn())) {
            foundation.add(new ProcessSupervisor(part, console, pidFiles, clock));
        }
        programs = plan.programs();
        training = new AotTraining(pidFiles, layout.logOf("training"));
        for (var part : programs) {
            services.add(new ProcessSupervisor(part, console, pidFiles, clock));
        }
    }

    /** A system for a test, in this folder, on free ports and silent. */
    public static LocalSystem forTest(Path repository, Path folder) {
        return forTest(repository, folder, Size.ONE);
    }

    /** The same, of this size. */
    public static LocalSystem forTest(Path repository, Path folder, Size size) {
        return forTest(repository, folder, size, ServiceOverrides.NONE);
    }

    /** The same, with what a drill changes for the services. */
    public static LocalSystem forTest(Path repository, Path folder, Size size, ServiceOverrides overrides) {
        var addresses = Addresses.free(size.instances());
        return new LocalSystem(new Layout(repository, folder), addresses, size, overrides, Console.silent());
    }

    /** Starts all of it and returns when all of it serves. */
    public void start() {
        makeFolders();
        var begun = clock.instant();
        bringUp(foundation, begun);
        bringUp(services, begun);
    }

    /**
     * Makes the AOT caches with which the services start faster from the next time on. It takes minutes at the lowest
     * priority.
     *
     * @return whether any of it was missing
     */
    public boolean makeAotCaches() {
        var made = false;
        for (var program : programs) {
            made |= training.train(program);
        }
        return made;
    }

    /** Where it is reached. */
    public Addresses addresses() {
        return addresses;
    }

    /** The process that carries this part now: {@code booking}, {@code booking-2}, {@code PostgreSQL}, {@code Kafka}. */
    public ProcessHandle process(String part) {
        return supervisor(part)
                .process()
                .orElseThrow(() -> new IllegalArgumentException("There is no process of " + part));
    }

    /** Kills this part, and starts it again only after {@link #resume}. */
    public void keepDown(String part) {
        supervisor(part).keepDown();
    }

    /** Starts this part at once if it was kept down, or if it waits for its next try. */
    public void resume(String part) {
        supervisor(part).resume();
    }

    /** Whether this part runs and says that it serves. */
    public boolean serves(String part) {
        return supervisor(part).serves();
    }

    private Stream<ProcessSupervisor> supervisors() {
        return Stream.concat(foundation.stream(), services.stream());
    }

    private ProcessSupervisor supervisor(String part) {
        return supervisors()
                .filter(supervisor -> supervisor.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + part));
    }

    /** The databases of the services. */
    public Databases databases() {
        return postgres.databases();
    }

    /** Whether nothing has happened in it yet. */
    public boolean isEmpty() {
        try (var connection = databases().asAdministrator("booking").getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select not exists (select from event)")) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("Booking's events could not be counted", e);
        }
    }

    /** Stops all of it: first those that need the others. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        training.close();
        services.parallelStream().forEach(ProcessSupervisor::stop);
        foundation.reversed().forEach(ProcessSupervisor::stop);
        http.close();
    }

    private void bringUp(List<ProcessSupervisor> supervisors, Instant begun) {
        supervisors.forEach(ProcessSupervisor::keepUp);
        while (!supervisors.stream().allMatch(supervisor -> supervisor.ready().isDone())) {
            var waited = Duration.between(begun, clock.instant());
            if (waited.compareTo(STARTS_WITHIN) > 0) {
                throw new CannotStart(String.join(", ", missing(supervisors)) + " did not start within "
                        + STARTS_WITHIN.toMinutes() + " minutes; see " + layout.logs() + ".");
            }
            console.waitFor(missing(supervisors), waited.toSeconds());
            pause();
        }
        supervisors.forEach(this::requireReady);
    }

    private void requireReady(ProcessSupervisor supervisor) {
        try {
            supervisor.ready().join();
        } catch (CompletionException e) {
            var why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new CannotStart(why + " Its log is " + layout.logOf(supervisor.name()) + ".");
        }
    }

    private static List<String> missing(List<ProcessSupervisor> supervisors) {
        return supervisors.stream()
                .filter(supervisor -> !supervisor.ready().isDone())
                .map(ProcessSupervisor::name)
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(TELLS_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.");
        }
    }

    private void makeFolders() {
        try {
            Files.createDirectories(layout.data());
            Files.createDirectories(layout.logs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
