package org.tributary.bench.ground;

import java.io.IOException;

/** Signals that Java has no call for. */
final class Signals {

    private Signals() {}

    static void send(String signal, ProcessHandle process) throws IOException {
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
        try {
            if (kill.waitFor() != 0) {
                throw new IOException("Process " + process.pid() + " could not be sent " + signal);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
