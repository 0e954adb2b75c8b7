package org.tributary.bench.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * CPU time of a process as Linux tells it in {@code /proc/<pid>/stat}, user and system together, in seconds.
 *
 * @param own of itself
 * @param children of those of its children that have ended and were waited for
 */
record ProcessTimes(double own, double children) {

    static final ProcessTimes NONE = new ProcessTimes(0, 0);

    /** The kernel's unit towards programs, on every machine that Java 25 runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int USER = 11;

    static ProcessTimes of(long pid) throws IOException {
        try {
            return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
        } catch (NoSuchFileException _) {
            return NONE; // it has ended; whoever waited for it has its time
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No such process")) {
                return NONE;
            }
            throw e;
        }
    }

    /** The name of the program is in brackets and may hold anything. */
    static ProcessTimes parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return new ProcessTimes(seconds(fields[USER], fields[USER + 1]), seconds(fields[USER + 2], fields[USER + 3]));
    }

    double all() {
        return own + children;
    }

    private static double seconds(String user, String system) {
        return (Long.parseLong(user) + Long.parseLong(system)) / TICKS_PER_SECOND;
    }
}
