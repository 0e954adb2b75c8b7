package org.tributary.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where and of what was measured: a figure says nothing without it. */
public record Machine(int cores, String processor, long memoryMib, String kernel, String java, String commit) {

    /** This one, with the project as it lies there. */
    public static Machine here(Path repository) throws IOException, InterruptedException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorIn(Files.readAllLines(Path.of("/proc/cpuinfo"))),
                memoryIn(Files.readAllLines(Path.of("/proc/meminfo"))),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                Runtime.version().toString(),
                commitOf(repository));
    }

    static String processorIn(List<String> cpuinfo) {
        return cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    static long memoryIn(List<String> meminfo) {
        return meminfo.stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    private static String commitOf(Path repository) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude", "*")
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        var told = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
        return git.waitFor() == 0 ? told : "not under version control";
    }
}
