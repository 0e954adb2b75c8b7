package org.tributary.bench.ground;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.platform.embedded.Ports;

/** A Boot service that does nothing, told the same about its heap and its compilers as one of ours. */
public final class EmptyService implements AutoCloseable {

    private static final String CACHE = "-XX:AOTCache";

    private final Process process;
    private final int port;
    private final long begun;

    private EmptyService(Process process, int port, long begun) {
        this.process = process;
        this.port = port;
        this.begun = begun;
    }

    /** Starts it; it need not be ready yet. */
    static EmptyService start(Path jar, ProcessHandle like, Path log) throws IOException {
        var port = Ports.free();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags(Stream.of(like.info().arguments().orElse(new String[0]))));
        command.addAll(List.of("-jar", jar.toString(), "--server.port=" + port, "--server.address=localhost"));
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        return new EmptyService(process, port, begun);
    }

    /** What a virtual machine is told, without what only helps the very program that was cached. */
    static List<String> flags(Stream<String> arguments) {
        return arguments
                .takeWhile(argument -> argument.startsWith("-X") || argument.startsWith("--"))
                .filter(argument -> !argument.startsWith(CACHE))
                .toList();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Waits until it is ready, and tells what that took. */
    public Start untilReady() throws IOException {
        return Start.until(begun, process.toHandle(), URI.create(url() + "/ready"));
    }

    public double residentMib() throws IOException {
        return Memory.residentMib(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
