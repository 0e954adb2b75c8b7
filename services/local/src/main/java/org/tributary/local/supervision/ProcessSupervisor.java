package org.tributary.local.supervision;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part of the system up: starts it, notices when it ends by itself, and starts it again. */
public final class ProcessSupervisor {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STAYED_UP = Duration.ofMinutes(1);

    /** If a part ends so many times before it has ever served, something is wrong with it. */
    private static final int FIRST_TRIES = 3;

    private final ManagedProcess part;
    private final Console console;
    private final PidFiles pidFiles;
    private final InstantSource clock;
    private final CompletableFuture<Duration> ready = new CompletableFuture<>();
    private final Semaphore calls = new Semaphore(0);
    private @Nullable ProcessHandle process;
    private boolean stopping;
    private boolean down;
    private int failures;

    public ProcessSupervisor(ManagedProcess part, Console console, PidFiles pidFiles, InstantSource clock) {
        this.part = part;
        this.console = console;
        this.pidFiles = pidFiles;
        this.clock = clock;
    }

    public String name() {
        return part.name();
    }

    /** The process, if it has been started. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process);
    }

    /** Completes with the time it took when the part serves for the first time; fails if it never will. */
    public CompletableFuture<Duration> ready() {
        return ready;
    }

    /** Starts it, and from then on keeps it up. */
    public void keepUp() {
        Thread.ofVirtual().name("supervisor of " + part.name()).start(() -> {
            try {
                while (runOnce()) {
                    pauseUnlessCalled();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                ready.completeExceptionally(e);
                console.say(part.name() + " cannot be started: " + e.getMessage());
            }
        });
    }

    /** Ends it for good. */
    public void stop() {
        ProcessHandle last;
        synchronized (this) {
            stopping = true;
            last = process;
            calls.release();
            notifyAll();
        }
        if (last != null) {
            part.stop(last);
            pidFiles.ended(part.name());
        }
    }

    /** Kills it, and starts it again only after {@link #resume}. */
    public void keepDown() {
        ProcessHandle last;
        synchronized (this) {
            down = true;
            calls.drainPermits();
            last = process;
        }
        if (last != null) {
            last.destroyForcibly();
            last.onExit().join();
        }
    }

    /** Starts it at once if it was kept down or waits for another try. */
    public synchronized void resume() {
        down = false;
        calls.release();
        notifyAll();
    }

    /** Whether its process runs and says that it serves. */
    public boolean serves() {
        return process().filter(ProcessHandle::isAlive).isPresent() && part.isReady();
    }

    /** Whether it shall be run again. */
    private boolean runOnce() throws InterruptedException {
        var begun = clock.instant();
        ProcessHandle current;
        try {
            current = start();
        } catch (RuntimeException e) {
            if (ready.isDone()) {
                return worthAnotherStart(e);
            }
            throw e;
        }
        if (current == null) {
            return false;
        }
        var served = awaitReady(current);
        if (served) {
            tellThatItServes(Duration.between(begun, clock.instant()));
        }
        current.onExit().join();
        return endedByItself() && worthAnotherTry(served, Duration.between(begun, clock.instant()));
    }

    private void tellThatItServes(Duration took) {
        var first = ready.complete(took);
        console.say("  %-16s serves%s after %.1f s".formatted(name(), first ? "" : " again", took.toMillis() / 1000.0));
    }

    private synchronized @Nullable ProcessHandle start() throws InterruptedException {
        while (down && !stopping) {
            wait();
        }
        if (stopping) {
            return null;
        }
        var started = part.start();
        pidFiles.started(part.name(), started);
        process = started;
        return started;
    }

    private boolean awaitReady(ProcessHandle current) throws InterruptedException {
        while (current.isAlive()) {
            if (part.isReady()) {
                return current.isAlive();
            }
            Thread.sleep(LOOKS_EVERY);
        }
        return false;
    }

    private synchronized boolean endedByItself() {
        return !stopping;
    }

    private boolean worthAnotherTry(boolean served, Duration up) {
        failures = served && up.compareTo(STAYED_UP) > 0 ? 1 : failures + 1;
        if (!ready.isDone() && failures >= FIRST_TRIES) {
            ready.completeExceptionally(
                    new CannotStart(part.name() + " ended " + failures + " times before it served."));
            return false;
        }
        console.say(part.name() + " ended by itself and is started again"
                + (pause().toSeconds() > 1 ? " in " + pause().toSeconds() + " s" : ""));
        return true;
    }

    /** It has served before, so what is in its way, such as a full disk, may pass. */
    private boolean worthAnotherStart(RuntimeException failure) {
        failures++;
        console.say(part.name() + " could not be started and is tried again in " + pause().toSeconds() + " s: "
                + failure.getMessage());
        return endedByItself();
    }

    private void pauseUnlessCalled() throws InterruptedException {
        if (calls.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }

    private Duration pause() {
        var pause = Duration.ofSeconds(1L << Math.min(failures - 1, 5));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
