package org.tributary.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Optional;

/** What a person sees while the system starts and runs. */
final class Console {

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

    static Console ofTheTerminal() {
        var terminal = Optional.ofNullable(System.console())
                .filter(console -> console.isTerminal())
                .isPresent();
        return new Console(System.out, terminal);
    }

    /** For a test. */
    static Console silent() {
        return new Console(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false);
    }

    /** A line that stays. */
    synchronized void say(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /** Why it cannot go on. */
    synchronized void complain(String sentence) {
        clear();
        out.flush();
        System.err.println(sentence);
    }

    /** Who is waited for, in a line that the next one replaces; nothing where lines cannot be replaced. */
    synchronized void waitFor(Collection<String> parts, long seconds) {
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
