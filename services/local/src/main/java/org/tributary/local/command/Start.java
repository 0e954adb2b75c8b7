package org.tributary.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import org.tributary.local.Addresses;
import org.tributary.local.Layout;
import org.tributary.local.LocalSystem;
import org.tributary.local.Size;
import org.tributary.local.firstcourse.FirstCourse;
import org.tributary.local.supervision.CannotStart;
import org.tributary.local.supervision.Console;
import org.tributary.local.supervision.PidFiles;
import org.tributary.platform.embedded.EmbeddedPostgresServer;
import org.tributary.platform.embedded.Folders;

/** {@code deploy/local/start}: brings the system up, tells where it is, and keeps it up until it is told to end. */
final class Start {

    private final Layout layout;
    private final Addresses addresses;
    private final Console console;

    private Start(Layout layout, Addresses addresses, Console console) {
        this.layout = layout;
        this.addresses = addresses;
        this.console = console;
    }

    static void run(String... arguments) {
        var console = Console.ofTheTerminal();
        System.setProperty("tributary.log.level", "OFF"); // a person looks at this output; the parts have logs
        try {
            var options = Options.parse(arguments);
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            new Start(Layout.ofThisProject(), Addresses.usual(options.instances()), console).run(options);
        } catch (CannotStart e) {
            fail(console, e.sentence());
        } catch (AccessDeniedException e) {
            fail(
                    console,
                    e.getFile() + " cannot be written by " + System.getProperty("user.name")
                            + "; it belongs to somebody else who started Tributary here.");
        } catch (IOException | UncheckedIOException e) {
            fail(console, "The system cannot be started: " + e.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Options options) throws IOException, InterruptedException {
        Files.createDirectories(layout.folder());
        try (var file = FileChannel.open(
                        layout.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock(file)) {
            endLeftBehind();
            if (options.fresh()) {
                Folders.delete(layout.data());
                Folders.delete(layout.logs());
            }
            Preconditions.requireOwnData(layout);
            Preconditions.check(layout, addresses);
            runUntilStopped(options);
        }
    }

    private void runUntilStopped(Options options) throws InterruptedException {
        console.say("Tributary starts on this machine. Its logs are in " + layout.logs() + ".");
        var system = new LocalSystem(layout, addresses, new Size(options.instances(), false), console);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            console.say("Stopping …");
            system.close();
            console.say("Everything has stopped; what was recorded is kept in " + layout.folder() + ".");
            stopped.countDown();
        }));
        system.start();
        Welcome.lines(addresses).forEach(console::say);
        if (!options.empty() && system.isEmpty()) {
            playFirstCourse();
        }
        system.makeAotCaches();
        stopped.await();
    }

    private void playFirstCourse() {
        try {
            console.say("Nothing has happened here yet, so the first course is played:");
            console.say("");
            FirstCourse.playHere(layout.signIn(), addresses, console::say);
        } catch (RuntimeException e) {
            console.say("The first course could not be played: " + e.getMessage());
            console.say("The system runs all the same; deploy/local/first-course tries again.");
        }
    }

    private void endLeftBehind() {
        var left = new PidFiles(layout.running()).endLeftBehind();
        EmbeddedPostgresServer.stopLeftBehind(layout.postgres());
        if (!left.isEmpty()) {
            console.say("Ended what an earlier start had left behind: " + String.join(", ", left) + ".");
        }
    }

    private FileLock lock(FileChannel file) throws IOException {
        var lock = file.tryLock();
        if (lock == null) {
            throw new CannotStart(
                    "Tributary already runs from " + layout.folder() + "; stop it there with Ctrl-C first.");
        }
        return lock;
    }

    private static void fail(Console console, String sentence) {
        console.complain(sentence);
        System.exit(1);
    }
}
