package org.tributary.local.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Optional;

/** What a person sees while the system starts and runs. */
public final class Console {

    private final PrintStream out;
    private final boolean live;
    private boolean waiting;

    /**
     * Writes to this stream.
     *
     * @param live whether it is a terminal, on which a line can be replaced
     */
    Console(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    public static Console ofTheTerminal() {
        var terminal = Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .isPresent();
        return new Console(System.out, terminal);
    }

    /** For a test. */
    public static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false);
    }

    /** Writes a line. */
    public synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /** Writes an error. */
    public synchronized void complain(String sentence) {
        clear();
        out.flush();
        System.err.println(sentence);
    }

    /** Shows who is waited for, in a line that the next one replaces. It writes nothing where lines cannot be replaced. */
    public synchronized void waitFor(Collection<String> parts, long seconds) {
        if (live && !parts.isEmpty()) {
            out.print("\r\u001b[K  … " + seconds + " s, waiting for " + String.join(", ", parts));
            out.flush();
            waiting = true;
        }
    }

    private void clear() {
        if (waiting) {
            out.print("\r\u001b[K");
            waiting = false;
        }
    }
}
