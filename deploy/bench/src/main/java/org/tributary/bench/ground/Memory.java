package org.tributary.bench.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory of a process as Linux tells it in {@code /proc/<pid>/status}. */
final class Memory {

    private Memory() {}

    static double residentMib(long pid) throws IOException {
        return residentIn(Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
    }

    static double residentIn(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The process has no memory any more"));
    }
}
